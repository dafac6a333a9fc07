/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.parser.Packet;
import io.socketio.jakarta.parser.PacketDecoder;
import io.socketio.jakarta.parser.PacketException;
import org.jspecify.annotations.Nullable;

/** Reads what arrives on one connection and answers heartbeats. Called by one thread at a time. */
final class SessionReader implements Line.Listener {
    private final PacketDecoder decoder;
    private final ClientSession session;

    SessionReader(ClientPackets packets, ClientSession session) {
        this.decoder = packets.decoder();
        this.session = session;
    }

    @Override
    public void onText(String packet) {
        String rest = packet.substring(1);
        switch (packet.charAt(0)) {
            case '0', '3', '6' -> {} // open, pong, noop: nothing to do
            case '1' -> session.ended("the server closed the session");
            case '2' -> session.send("3" + rest);
            case '4' -> message(rest);
            default -> session.note("Engine.IO packet of unknown type " + packet.charAt(0));
        }
    }

    private void message(String text) {
        try {
            dispatch(decoder.decodeText(text));
        } catch (PacketException e) {
            session.note("broken packet: " + e.getMessage());
        }
    }

    @Override
    public void onBinary(byte[] data) {
        try {
            dispatch(decoder.decodeBinary(data));
        } catch (PacketException e) {
            session.note("broken binary packet: " + e.getMessage());
        }
    }

    private void dispatch(@Nullable Packet packet) {
        if (packet != null) {
            session.received(packet);
        }
    }

    @Override
    public void onNote(String what) {
        session.note(what);
    }

    @Override
    public void onEnd(String how) {
        session.ended(how);
    }
}

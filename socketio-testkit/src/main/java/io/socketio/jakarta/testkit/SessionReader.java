/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.parser.Packet;
import io.socketio.jakarta.parser.PacketDecoder;
import io.socketio.jakarta.parser.PacketException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what arrives on one connection and answers heartbeats. Called by one thread at a time. */
final class SessionReader implements Line.Listener {
    private final ClientPackets packets;
    private final PacketDecoder decoder;
    private final ClientSession session;

    SessionReader(ClientPackets packets, ClientSession session) {
        this.packets = packets;
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
            default -> session.note("unknown Engine.IO packet " + packet);
        }
    }

    private void message(String text) {
        if (text.startsWith("4")) {
            refusal(text.substring(1));
            return;
        }
        try {
            dispatch(decoder.decodeText(text));
        } catch (PacketException e) {
            session.note("broken packet (" + e.getMessage() + ") " + text);
        }
    }

    @Override
    public void onBinary(byte[] data) {
        try {
            dispatch(decoder.decodeBinary(data));
        } catch (PacketException e) {
            session.note("broken attachment (" + e.getMessage() + ")");
        }
    }

    private void dispatch(@Nullable Packet packet) {
        if (packet != null) {
            session.received(packet);
        }
    }

    // The library's decoder reads no refusals: clients do not send any.
    private void refusal(String text) {
        int comma = text.startsWith("/") ? text.indexOf(',') : -1;
        String namespace = comma < 0 ? "/" : text.substring(0, comma);
        Object body = packets.read(text.substring(comma + 1));
        ConnectErrorException refusal = body instanceof Map<?, ?> object
                ? new ConnectErrorException(String.valueOf(object.get("message")), object.get("data"), packets.json())
                : new ConnectErrorException(String.valueOf(body));
        session.refused(namespace, refusal);
    }

    @Override
    public void onEnd(String how) {
        session.ended(how);
    }
}

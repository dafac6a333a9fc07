/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.io.Closeable;
import java.net.URI;

/** Sends and receives Engine.IO packets as text, whatever the transport; binary as {@code b} and base64. */
public interface PacketClient extends Closeable {
    /** The session id. */
    String sid();

    /** Sends packets, on polling all in one request. Does not fail if the server refuses them. */
    void send(String... packets);

    /** Sends a binary message. */
    void send(byte[] binary);

    /** The next packet. */
    String next();

    /** The next packet that is no ping, which a busy machine may be late with; pings are not answered. */
    default String nextBesidesPings() {
        String packet = next();
        while (packet.equals("2")) {
            packet = next();
        }
        return packet;
    }

    /** Reads on until the server has ended the session; fails if it does not. */
    void awaitEnd();

    @Override
    void close();

    /**
     * Opens a session.
     *
     * @param headers of the first request, such as {@code Cookie: a=b}
     */
    static PacketClient open(String transport, URI path, String... headers) {
        return switch (transport) {
            case "polling" -> new PollingPackets(new EngineHttp(path).open(headers));
            case "websocket" -> WebSocketPackets.open(path, headers);
            default -> throw new IllegalArgumentException("unknown transport " + transport);
        };
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks.app;

import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Sends every binary message back. Called by the container. */
@ServerEndpoint("/bare-binary")
public final class BareBinary {
    // As much as the library takes by default.
    private static final int MAX_BYTES = 1_000_000;

    /** For the container. */
    public BareBinary() {}

    /** A connection may be idle for as long as one of the library's. */
    @OnOpen
    public void open(Session session) {
        session.setMaxIdleTimeout(0);
    }

    /** Sends the message back and waits until it is written. */
    @OnMessage(maxMessageSize = MAX_BYTES)
    public void message(ByteBuffer message, Session session) throws IOException {
        session.getBasicRemote().sendBinary(message);
    }
}

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

/** Sends every message back, as an application without the library would. Called by the container. */
@ServerEndpoint("/bare")
public final class BareEcho {
    /** For the container. */
    public BareEcho() {}

    /** A connection may be idle for as long as one of the library's. */
    @OnOpen
    public void open(Session session) {
        session.setMaxIdleTimeout(0);
    }

    /** Sends the message back and waits until it is written. */
    @OnMessage
    public void message(String message, Session session) throws IOException {
        session.getBasicRemote().sendText(message);
    }
}

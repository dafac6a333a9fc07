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

/**
 * Sends every message to all connections, one after the other, as an application without the library would. Called by
 * the container; one connection only may send, or two threads would write to the same session.
 */
@ServerEndpoint("/bare-broadcast")
public final class BareBroadcast {
    /** For the container. */
    public BareBroadcast() {}

    /** A connection may be idle for as long as one of the library's. */
    @OnOpen
    public void open(Session session) {
        session.setMaxIdleTimeout(0);
    }

    /** Sends to all and waits each time until it is written. */
    @OnMessage
    public void message(String message, Session from) throws IOException {
        for (Session session : from.getOpenSessions()) {
            session.getBasicRemote().sendText(message);
        }
    }
}

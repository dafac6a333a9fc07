/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/** A WebSocket that has nothing to do with the library. */
@ServerEndpoint("/own")
public class OwnWebSocket {
    /** For the container. */
    public OwnWebSocket() {}

    /** Tests may need it again after longer than a container would wait. */
    @OnOpen
    public void open(Session session) {
        session.setMaxIdleTimeout(0);
    }

    /** Answers with the same. */
    @OnMessage
    public String echo(String message) {
        return message;
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;

/** A WebSocket that has nothing to do with the library. */
@ServerEndpoint("/own")
public class OwnWebSocket {
    /** For the container. */
    public OwnWebSocket() {}

    /** Answers with the same. */
    @OnMessage
    public String echo(String message) {
        return message;
    }
}

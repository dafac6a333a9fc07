/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks.app;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;

/** Binds every message to a record and sends its text back. Called by the container. */
@ServerEndpoint("/bare-json")
public final class BareJson {
    private static final Jsonb JSON = JsonbBuilder.create();

    /** For the container. */
    public BareJson() {}

    /** A connection may be idle for as long as one of the library's. */
    @OnOpen
    public void open(Session session) {
        session.setMaxIdleTimeout(0);
    }

    /** Sends the message back if it can be bound, and waits until it is written. */
    @OnMessage
    public void message(String message, Session session) throws IOException {
        if (JSON.fromJson(message, Order.class).lines().isEmpty()) {
            throw new IllegalArgumentException("an order without lines");
        }
        session.getBasicRemote().sendText(message);
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks.app;

import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends every message to the connections that came for the same room. Called by the container; one connection of each
 * room may send, or two threads would write to the same session.
 */
@ServerEndpoint("/bare-rooms/{room}")
public final class BareRooms {
    // The container makes an endpoint for each connection.
    private static final Map<String, Set<Session>> ROOMS = new ConcurrentHashMap<>();

    /** For the container. */
    public BareRooms() {}

    /** Adds the connection to its room; it may be idle for as long as one of the library's. */
    @OnOpen
    public void open(Session session, @PathParam("room") String room) {
        session.setMaxIdleTimeout(0);
        members(room).add(session);
    }

    /** Sends to all in the room and waits each time until it is written. */
    @OnMessage
    public void message(String message, @PathParam("room") String room) throws IOException {
        for (Session session : members(room)) {
            session.getBasicRemote().sendText(message);
        }
    }

    /** Takes the connection out of its room. */
    @OnClose
    public void close(Session session, @PathParam("room") String room) {
        members(room).remove(session);
    }

    private static Set<Session> members(String room) {
        return ROOMS.computeIfAbsent(room, key -> ConcurrentHashMap.newKeySet());
    }
}

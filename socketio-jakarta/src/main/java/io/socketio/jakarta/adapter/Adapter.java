/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.adapter;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Knows who is in which room of one namespace and picks the recipients of a broadcast. Thread-safe; no method blocks.
 *
 * <p>It knows ids, never sessions; messages leave through {@link LocalSockets}.
 */
public interface Adapter {

    /** Makes a socket known. Rooms of unknown sockets are not kept. */
    void add(String socketId);

    /** Puts a known socket into rooms. */
    void join(String socketId, Set<String> rooms);

    /** Takes a socket out of rooms. A room without members vanishes. */
    void leave(String socketId, Set<String> rooms);

    /** Takes a socket out of all rooms and forgets it. */
    void remove(String socketId);

    /** The rooms of a socket, a copy; empty if it is unknown. */
    Set<String> roomsOf(String socketId);

    /** The names of all rooms, a copy. */
    Set<String> rooms();

    /** The ids of the sockets that the options select, evaluated while the stream is consumed. */
    Stream<String> select(BroadcastOptions options);

    /** Delivers a message to the sockets that the options select. */
    void broadcast(BroadcastMessage message, BroadcastOptions options);

    /** Creates the adapter of a namespace. */
    @FunctionalInterface
    interface Factory {

        /** Called once for each namespace. */
        Adapter create(String namespace, LocalSockets sockets);
    }
}

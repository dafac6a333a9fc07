/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.adapter.Adapter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rooms of one socket, as long as its id is its own: a client that returns has the same id, and what the application
 * does with the socket of before must not concern the one of now. Called by any thread.
 */
final class SocketRooms {
    private final Adapter adapter;
    private final String id;
    private final Object lock = new Object();
    // Written under lock, read anywhere; null while the id is this socket's own.
    private volatile @Nullable Set<String> former;

    SocketRooms(Adapter adapter, String id) {
        this.adapter = adapter;
        this.id = id;
        adapter.add(id);
    }

    void join(Set<String> rooms) {
        synchronized (lock) {
            if (former == null) {
                adapter.join(id, rooms);
            }
        }
    }

    void leave(Set<String> rooms) {
        synchronized (lock) {
            if (former == null) {
                adapter.leave(id, rooms);
            }
        }
    }

    Set<String> all() {
        Set<String> lastKnown = former;
        return lastKnown == null ? adapter.roomsOf(id) : lastKnown;
    }

    /** Takes the socket out of its rooms, which stay readable, and gives the id away. Returns the rooms. */
    Set<String> surrender() {
        synchronized (lock) {
            Set<String> rooms = all();
            if (former == null) {
                former = rooms;
                adapter.remove(id);
            }
            return rooms;
        }
    }

    /** The socket has ended and nobody asks any more: it is in no room. */
    void end() {
        surrender();
        former = Set.of();
    }
}

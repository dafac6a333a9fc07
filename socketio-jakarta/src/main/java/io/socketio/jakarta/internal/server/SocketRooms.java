/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.adapter.Adapter;
import io.socketio.jakarta.adapter.RoomChange;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rooms of one socket, as long as its id is its own: a client that returns has the same id, and what the application
 * does with the socket of before must not concern the one of now. Called by any thread; changes are reported without the
 * lock.
 */
final class SocketRooms {
    private final Adapter adapter;
    private final String id;
    private final Consumer<List<RoomChange>> whenChanged;
    private final Object lock = new Object();
    // Written under lock, read anywhere; null while the id is this socket's own.
    private volatile @Nullable Set<String> former;
    // Guarded by lock: what has not been reported, because the one who gave the id away holds a lock.
    private List<RoomChange> unreported = List.of();

    SocketRooms(Adapter adapter, String id, Consumer<List<RoomChange>> whenChanged) {
        this.adapter = adapter;
        this.id = id;
        this.whenChanged = whenChanged;
        adapter.add(id);
    }

    void join(Set<String> rooms) {
        List<RoomChange> changes;
        synchronized (lock) {
            changes = former == null ? adapter.join(id, rooms) : List.of();
        }
        report(changes);
    }

    void leave(Set<String> rooms) {
        List<RoomChange> changes;
        synchronized (lock) {
            changes = former == null ? adapter.leave(id, rooms) : List.of();
        }
        report(changes);
    }

    private void report(List<RoomChange> changes) {
        if (!changes.isEmpty()) {
            whenChanged.accept(changes);
        }
    }

    Set<String> all() {
        Set<String> lastKnown = former;
        return lastKnown == null ? adapter.roomsOf(id) : lastKnown;
    }

    /**
     * Takes the socket out of its rooms, which stay readable, and gives the id away. Returns the rooms; the changes are
     * reported at the {@link #end}.
     */
    Set<String> surrender() {
        synchronized (lock) {
            Set<String> rooms = all();
            if (former == null) {
                former = rooms;
                unreported = adapter.remove(id);
            }
            return rooms;
        }
    }

    /** The socket has ended and nobody asks any more: it is in no room. */
    void end() {
        List<RoomChange> changes;
        synchronized (lock) {
            surrender();
            former = Set.of();
            changes = unreported;
            unreported = List.of();
        }
        report(changes);
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of a namespace whose clients may return, ordered by how long they have been away. Not thread-safe: guarded
 * by the lock of its {@link NamespaceRecovery}.
 */
final class AbsentSockets {
    // By difference, as the clock may overflow.
    private static final Comparator<SavedSocket> LONGEST_FIRST = ((Comparator<SavedSocket>)
                    (a, b) -> Long.signum(a.goneSince() - b.goneSince()))
            .thenComparing(SavedSocket::pid);

    private final Map<String, SavedSocket> byToken = new HashMap<>();
    private final TreeSet<SavedSocket> byAbsence = new TreeSet<>(LONGEST_FIRST);

    void add(SavedSocket socket) {
        byToken.put(socket.pid(), socket);
        byAbsence.add(socket);
    }

    @Nullable
    SavedSocket get(String pid) {
        return byToken.get(pid);
    }

    /** Returns whether it was there. */
    boolean remove(String pid) {
        SavedSocket removed = byToken.remove(pid);
        return removed != null && byAbsence.remove(removed);
    }

    /** The one that has been away for longest. */
    Optional<SavedSocket> oldest() {
        return byAbsence.isEmpty() ? Optional.empty() : Optional.of(byAbsence.first());
    }

    int size() {
        return byToken.size();
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which sessions began with which HTTP session, by the id that it has now. Holds open sessions only, and of the past a
 * fixed number of ids. Called by any thread; nothing is called while the lock is held.
 */
final class HttpSessions {
    /** As many as requests may be under way that still know such an id. */
    static final int FORMER_IDS = 1000;

    private final Object lock = new Object();
    // All guarded by lock.
    private final Map<String, Set<ServerSession>> sessions = new HashMap<>();
    private final Map<ServerSession, String> ids = new HashMap<>();
    /** The ids that HTTP sessions had, with the one that came after it; empty for the last one. */
    private final Map<String, Optional<String>> former = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
            return size() > FORMER_IDS;
        }
    };

    /** Remembers how a session began; returns whether the HTTP session still lives. */
    boolean add(ServerSession session, String httpSessionId) {
        synchronized (lock) {
            String id = httpSessionId;
            for (Optional<String> next = former.get(id); next != null; next = former.get(id)) {
                if (next.isEmpty()) {
                    return false;
                }
                id = next.get();
            }
            sessions.computeIfAbsent(id, unused -> new HashSet<>(2)).add(session);
            ids.put(session, id);
            return true;
        }
    }

    /** Forgets a session that has ended. */
    void remove(ServerSession session) {
        synchronized (lock) {
            String id = ids.remove(session);
            if (id != null) {
                sessions.computeIfPresent(id, (unused, others) -> {
                    others.remove(session);
                    return others.isEmpty() ? null : others;
                });
            }
        }
    }

    /** An HTTP session has another id from now on, as after a login. */
    void rename(String oldId, String newId) {
        synchronized (lock) {
            former.remove(newId);
            former.put(oldId, Optional.of(newId));
            Set<ServerSession> moved = sessions.remove(oldId);
            if (moved != null) {
                moved.forEach(session -> ids.put(session, newId));
                sessions.put(newId, moved);
            }
        }
    }

    /** An HTTP session has ended; returns the sessions that began with it, which are forgotten. */
    Set<ServerSession> end(String id) {
        synchronized (lock) {
            former.put(id, Optional.empty());
            Set<ServerSession> ended = sessions.remove(id);
            if (ended == null) {
                return Set.of();
            }
            ended.forEach(ids::remove);
            return ended;
        }
    }

    /** How many sessions are remembered. */
    int size() {
        synchronized (lock) {
            return ids.size();
        }
    }
}

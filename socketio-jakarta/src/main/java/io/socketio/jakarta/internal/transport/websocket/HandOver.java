/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import io.socketio.jakarta.internal.engine.Scheduler;
import io.socketio.jakarta.internal.engine.SessionIds;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Endpoints between the handshake and the opening of their connection, each under a name that cannot be guessed. What is
 * not fetched in time, because the client has gone before, is dropped; there is a bound to how many wait. Thread-safe.
 */
final class HandOver {
    /** Far more than the time between an answer of 101 and the opening. */
    static final Duration LIMIT = Duration.ofSeconds(30);

    static final int MAX_WAITING = 10_000;

    private final Scheduler scheduler;
    private final SessionIds names = new SessionIds();
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    HandOver(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Keeps an endpoint; returns its name.
     *
     * @throws IOException if too many wait
     */
    String put(SessionEndpoint endpoint) throws IOException {
        // Threads that come at once may exceed it by their number.
        if (waiting.size() >= MAX_WAITING) {
            throw new IOException(MAX_WAITING + " WebSocket connections wait to be opened by the container");
        }
        String name = names.next();
        Scheduler.Timer expiry = scheduler.schedule(LIMIT, () -> waiting.remove(name));
        waiting.put(name, new Waiting(endpoint, expiry));
        return name;
    }

    /** Fetches an endpoint; empty if there is none of that name, if it has been fetched, or was not in time. */
    Optional<SessionEndpoint> take(String name) {
        Waiting found = waiting.remove(name);
        if (found == null) {
            return Optional.empty();
        }
        found.expiry.cancel();
        return Optional.of(found.endpoint);
    }

    private record Waiting(SessionEndpoint endpoint, Scheduler.Timer expiry) {}
}

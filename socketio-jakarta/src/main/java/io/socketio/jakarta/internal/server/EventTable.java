/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Registration;
import io.socketio.jakarta.internal.parser.EventNames;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Handlers by event name. Thread-safe. */
final class EventTable<H> {
    private final Map<String, HandlerList<H>> handlers = new ConcurrentHashMap<>(4);

    Registration on(String event, H handler) {
        requireUnreserved(event);
        return handlers.computeIfAbsent(event, name -> new HandlerList<>()).add(handler);
    }

    /** A table of its own that begins with these handlers. */
    EventTable<H> copy() {
        EventTable<H> copy = new EventTable<>();
        handlers.forEach((event, list) -> copy.handlers.put(event, list.copy()));
        return copy;
    }

    List<HandlerList.Entry<H>> handlersOf(String event) {
        HandlerList<H> list = handlers.get(event);
        return list == null ? List.of() : list.entries();
    }

    /** Refuses the names that mean something to every client. */
    static void requireUnreserved(String event) {
        if (EventNames.isReserved(event)) {
            throw new IllegalArgumentException('"' + event + "\" is a reserved event name");
        }
    }
}

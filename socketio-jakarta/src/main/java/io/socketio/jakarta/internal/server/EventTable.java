/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Registration;
import io.socketio.jakarta.internal.parser.EventNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Handlers by event name. Thread-safe. Small while empty, because every socket has one. */
final class EventTable<H> {
    // Immutable, replaced while this is locked, read anywhere.
    private volatile Map<String, HandlerList<H>> handlers = Map.of();

    Registration on(String event, H handler) {
        requireUnreserved(event);
        return listOf(event).add(handler);
    }

    private synchronized HandlerList<H> listOf(String event) {
        HandlerList<H> known = handlers.get(event);
        if (known != null) {
            return known;
        }
        HandlerList<H> list = new HandlerList<>();
        Map<String, HandlerList<H>> changed = new HashMap<>(handlers);
        changed.put(event, list);
        handlers = Map.copyOf(changed);
        return list;
    }

    /** A table of its own that begins with these handlers. */
    EventTable<H> copy() {
        EventTable<H> copy = new EventTable<>();
        Map<String, HandlerList<H>> copies = new HashMap<>();
        handlers.forEach((event, list) -> copies.put(event, list.copy()));
        copy.handlers = Map.copyOf(copies);
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

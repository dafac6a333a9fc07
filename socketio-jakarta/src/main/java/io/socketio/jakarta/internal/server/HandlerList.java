/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Handlers in the order of registration. Thread-safe; iterating sees the handlers of the moment it began. */
final class HandlerList<H> {
    private final CopyOnWriteArrayList<Entry<H>> entries = new CopyOnWriteArrayList<>();

    /** A registered handler; two registrations of one handler are two entries. */
    static final class Entry<H> {
        private final H handler;

        Entry(H handler) {
            this.handler = handler;
        }

        H handler() {
            return handler;
        }
    }

    Registration add(H handler) {
        Entry<H> entry = new Entry<>(handler);
        entries.add(entry);
        return () -> entries.remove(entry);
    }

    /** A list of its own that begins with these handlers. */
    HandlerList<H> copy() {
        HandlerList<H> copy = new HandlerList<>();
        entries.forEach(entry -> copy.add(entry.handler));
        return copy;
    }

    List<Entry<H>> entries() {
        return entries;
    }
}

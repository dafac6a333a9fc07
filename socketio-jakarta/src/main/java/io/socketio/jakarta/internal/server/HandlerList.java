/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Registration;
import java.util.ArrayList;
import java.util.List;

/**
 * Handlers in the order of registration. Thread-safe; iterating sees the handlers of the moment it began. Small while
 * empty, because every socket has several.
 */
final class HandlerList<H> {
    // Immutable lists, replaced while this is locked, read anywhere.
    private volatile List<Entry<H>> entries = List.of();

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

    /** Adds a handler behind the others. */
    Registration add(H handler) {
        return insert(new Entry<>(handler), false);
    }

    /** Adds a handler before the others. */
    Registration prepend(H handler) {
        return insert(new Entry<>(handler), true);
    }

    private synchronized Registration insert(Entry<H> entry, boolean isFirst) {
        List<Entry<H>> changed = new ArrayList<>(entries);
        changed.add(isFirst ? 0 : changed.size(), entry);
        entries = List.copyOf(changed);
        return () -> remove(entry);
    }

    private synchronized void remove(Entry<H> entry) {
        List<Entry<H>> changed = new ArrayList<>(entries);
        changed.remove(entry);
        entries = List.copyOf(changed);
    }

    /** A list of its own that begins with these handlers. */
    HandlerList<H> copy() {
        HandlerList<H> copy = new HandlerList<>();
        entries.forEach(entry -> copy.add(entry.handler));
        return copy;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    List<Entry<H>> entries() {
        return entries;
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.adapter.BroadcastOptions;
import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The latest events of a namespace with their numbers, which have no gaps. Not thread-safe: guarded by the lock of its
 * {@link NamespaceRecovery}, which bounds it.
 */
final class RecoveryLog {
    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private long bytes;
    private long last;

    private record Entry(long offset, List<OutboundPacket> messages, BroadcastOptions target, int size, long time) {

        boolean isFor(Set<String> rooms) {
            boolean isSelected = target.rooms().isEmpty() || !Collections.disjoint(target.rooms(), rooms);
            return isSelected && Collections.disjoint(target.except(), rooms);
        }
    }

    /** The number of the last event, kept or not. */
    long last() {
        return last;
    }

    int size() {
        return entries.size();
    }

    long bytes() {
        return bytes;
    }

    /** Adds the event whose number is one more than {@link #last}. */
    void append(List<OutboundPacket> messages, BroadcastOptions target, long now) {
        int size = 0;
        for (OutboundPacket message : messages) {
            size += message.size();
        }
        last++;
        entries.add(new Entry(last, messages, target, size, now));
        bytes += size;
    }

    /** Forgets the oldest event; returns whether there was one. */
    boolean forgetOldest() {
        Entry oldest = entries.poll();
        if (oldest != null) {
            bytes -= oldest.size();
        }
        return oldest != null;
    }

    void clear() {
        entries.clear();
        bytes = 0;
    }

    /** How long ago the oldest event happened, in nanoseconds; zero if none is kept. */
    long ageOfOldest(long now) {
        Entry oldest = entries.peek();
        return oldest == null ? 0 : now - oldest.time();
    }

    /** Whether every event after this one is still known. */
    boolean reaches(long offset) {
        long oldest = entries.isEmpty() ? last + 1 : entries.getFirst().offset();
        return offset >= oldest - 1 && offset <= last;
    }

    /** The messages after an offset that the log {@linkplain #reaches reaches}, for a member of these rooms. */
    List<OutboundPacket> missedSince(long offset, Set<String> rooms) {
        List<OutboundPacket> missed = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.offset() > offset && entry.isFor(rooms)) {
                missed.addAll(entry.messages());
            }
        }
        return missed;
    }
}

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
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The latest events of a namespace with their numbers, which have no gaps, bounded in number, bytes and time. Not
 * thread-safe: guarded by the lock of its {@link NamespaceRecovery}.
 */
final class RecoveryLog {
    private final int maxPackets;
    private final int maxBytes;
    private final long maxAgeNanos;
    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private long bytes;
    private long last;

    private record Entry(long offset, List<OutboundPacket> messages, BroadcastOptions target, int size, long time) {

        boolean isFor(Set<String> rooms) {
            boolean isSelected = target.rooms().isEmpty() || !Collections.disjoint(target.rooms(), rooms);
            return isSelected && Collections.disjoint(target.except(), rooms);
        }
    }

    RecoveryLog(int maxPackets, int maxBytes, long maxAgeNanos) {
        this.maxPackets = maxPackets;
        this.maxBytes = maxBytes;
        this.maxAgeNanos = maxAgeNanos;
    }

    /** The number of the next event. */
    long next() {
        return last + 1;
    }

    /** Adds the event of the number {@link #next}. */
    void append(List<OutboundPacket> messages, BroadcastOptions target, long now) {
        int size = 0;
        for (OutboundPacket message : messages) {
            size += message.size();
        }
        last++;
        entries.add(new Entry(last, messages, target, size, now));
        bytes += size;
        forgetOld(now);
    }

    /** Forgets what is beyond the limits. */
    void forgetOld(long now) {
        Iterator<Entry> oldest = entries.iterator();
        while (oldest.hasNext()) {
            Entry entry = oldest.next();
            boolean isBeyond = entries.size() > maxPackets || bytes > maxBytes || now - entry.time() > maxAgeNanos;
            if (!isBeyond) {
                return;
            }
            bytes -= entry.size();
            oldest.remove();
        }
    }

    /** The messages after an offset for a member of these rooms; empty if some of them are not known any more. */
    Optional<List<OutboundPacket>> missedSince(long offset, Set<String> rooms) {
        long oldest = entries.isEmpty() ? last + 1 : entries.getFirst().offset();
        if (offset < oldest - 1 || offset > last) {
            return Optional.empty();
        }
        List<OutboundPacket> missed = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.offset() > offset && entry.isFor(rooms)) {
                missed.addAll(entry.messages());
            }
        }
        return Optional.of(missed);
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The packets that wait for one client, bounded in number and size. Any thread adds; one at a time takes (see
 * {@link Outbox}). The lock is held for a few instructions only.
 */
final class OutboundQueue {
    /** How long packets that are offered one after the other in one turn belong together: handlers may block. */
    static final Duration TURN_LIMIT = Duration.ofMillis(250);

    private final int maxPackets;
    private final int maxBytes;
    // All guarded by this.
    private final ArrayDeque<OutboundPacket> packets = new ArrayDeque<>(2);
    private long bytes;
    private boolean closed;
    private @Nullable Turn lastTurn;
    private long lastOffered;

    OutboundQueue(int maxPackets, int maxBytes) {
        this.maxPackets = maxPackets;
        this.maxBytes = maxBytes;
    }

    /** What became of packets that were offered. */
    enum Offer {
        /** They wait now. */
        ACCEPTED,
        /** They would exceed a limit. */
        FULL,
        /** They may be dropped, and would have to wait. */
        UNWRITABLE,
        /** Nothing is accepted any more. */
        CLOSED
    }

    /**
     * Adds packets that belong together, all or none. A single message fits into an empty queue whatever its size.
     *
     * @param turn see {@link Turn#current}
     * @param now nanoseconds; of no concern without a turn
     */
    synchronized Offer offer(List<OutboundPacket> group, @Nullable Turn turn, long now) {
        if (closed) {
            return Offer.CLOSED;
        }
        long size = 0;
        for (OutboundPacket packet : group) {
            size += packet.size();
        }
        boolean isOver = packets.size() + group.size() > maxPackets || bytes + size > maxBytes;
        if (isOver && !packets.isEmpty()) {
            return Offer.FULL;
        }
        packets.addAll(group);
        bytes += size;
        remember(turn, now);
        return Offer.ACCEPTED;
    }

    private void remember(@Nullable Turn turn, long now) {
        if (turn != null) {
            lastTurn = turn;
            lastOffered = now;
        }
    }

    /**
     * Adds volatile packets, all or none: if nothing waits, the transport can take them now, and they are the first ones
     * of this turn. If they are the first and cannot be taken, no others of the turn are: a client that becomes ready
     * between two of them would receive the second alone.
     */
    synchronized Offer offerVolatile(List<OutboundPacket> group, @Nullable Turn turn, long now, Transport transport) {
        boolean isFirst = turn == null || turn != lastTurn || now - lastOffered >= TURN_LIMIT.toNanos();
        if (closed) {
            return Offer.CLOSED;
        }
        if (isFirst && packets.isEmpty() && transport.isWritable()) {
            return offer(group, turn, now);
        }
        if (isFirst) {
            remember(turn, now);
        }
        return Offer.UNWRITABLE;
    }

    /** Takes the oldest packet. */
    synchronized @Nullable OutboundPacket poll() {
        OutboundPacket packet = packets.poll();
        if (packet != null) {
            bytes -= packet.size();
        }
        return packet;
    }

    /** Takes the oldest packets, at most so many. */
    synchronized List<OutboundPacket> pollFirst(int count) {
        List<OutboundPacket> first = new ArrayList<>(count);
        while (first.size() < count && !packets.isEmpty()) {
            OutboundPacket packet = packets.remove();
            bytes -= packet.size();
            first.add(packet);
        }
        return first;
    }

    /** Takes all packets. */
    synchronized List<OutboundPacket> pollAll() {
        List<OutboundPacket> all = new ArrayList<>(packets);
        packets.clear();
        bytes = 0;
        return all;
    }

    synchronized boolean isEmpty() {
        return packets.isEmpty();
    }

    /** Accepts nothing more; what waits can still be taken. */
    synchronized void close() {
        closed = true;
    }
}

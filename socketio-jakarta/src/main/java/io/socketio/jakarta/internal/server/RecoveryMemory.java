/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.ConnectionStateRecovery;
import io.socketio.jakarta.internal.engine.Scheduler;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the namespaces of one server keep for connection state recovery, bounded for all of them together, and the one
 * timer by which it ages. Thread-safe.
 */
final class RecoveryMemory {
    // What has expired is looked for no more often than this part of the time it is kept.
    private static final int SWEEPS = 8;

    private final ConnectionStateRecovery limits;
    private final Scheduler scheduler;
    private final Set<NamespaceRecovery> holders = ConcurrentHashMap.newKeySet();
    private final SharedBound packets;
    private final SharedBound bytes;
    private final SharedBound sockets;
    // All guarded by this.
    private Scheduler.@Nullable Timer timer;
    private boolean isClosed;

    /** What one namespace keeps. */
    record Share(long packets, long bytes, long sockets) {
        static final Share NOTHING = new Share(0, 0, 0);
    }

    RecoveryMemory(ConnectionStateRecovery limits, Scheduler scheduler) {
        this.limits = limits;
        this.scheduler = scheduler;
        packets = new SharedBound(
                limits.maxPackets(), namespace -> namespace.share().packets(), NamespaceRecovery::forgetOldestEvent);
        bytes = new SharedBound(
                limits.maxBytes(), namespace -> namespace.share().bytes(), NamespaceRecovery::forgetOldestEvent);
        sockets = new SharedBound(
                limits.maxSockets(), namespace -> namespace.share().sockets(), NamespaceRecovery::forgetOldestSocket);
    }

    ConnectionStateRecovery limits() {
        return limits;
    }

    long now() {
        return scheduler.nanoTime();
    }

    /** A namespace keeps more or less than before. Called while its events are locked. */
    void onChange(NamespaceRecovery namespace, Share before, Share after) {
        packets.add(after.packets() - before.packets());
        bytes.add(after.bytes() - before.bytes());
        sockets.add(after.sockets() - before.sockets());
        if (after.equals(Share.NOTHING)) {
            holders.remove(namespace);
        } else if (holders.add(namespace)) {
            arm(limits.maxDisconnectionDuration());
        }
    }

    /** Keeps the bounds after a namespace has kept something. */
    void enforceBounds(NamespaceRecovery cause) {
        packets.enforce(cause, holders);
        bytes.enforce(cause, holders);
        sockets.enforce(cause, holders);
    }

    private synchronized void arm(Duration delay) {
        if (timer == null && !isClosed) {
            timer = scheduler.schedule(delay.plusMillis(1), this::sweep);
        }
    }

    private void sweep() {
        long now = now();
        OptionalLong longestAge = holders.stream()
                .mapToLong(namespace -> namespace.forgetExpired(now))
                .max();
        synchronized (this) {
            timer = null;
        }
        if (!holders.isEmpty()) {
            long limit = limits.maxDisconnectionDuration().toNanos();
            long remaining = limit - longestAge.orElse(0);
            arm(Duration.ofNanos(Math.max(remaining, limit / SWEEPS)));
        }
    }

    /** Nobody returns to a server that has been closed. */
    synchronized void close() {
        isClosed = true;
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}

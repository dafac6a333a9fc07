/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import java.time.Duration;

/**
 * Limits of connection state recovery: a client that comes back soon enough after its connection broke receives what it
 * missed, and keeps its id, its rooms and its data. All of that is in the memory of this node. The bounds hold for all
 * namespaces together; the one that keeps most pays when they are reached, so that a quiet namespace does not suffer from
 * a busy one.
 *
 * <p>With it, every event without acknowledgement carries its offset as an additional last argument, as with the
 * reference server. A token is good for one return, for none after an orderly disconnection, and with no earlier offset
 * than that of the last return.
 *
 * @param maxDisconnectionDuration how long a client may be away; {@code
 *     connection-state-recovery.max-disconnection-duration}, default 2 min, greater than zero. What is older is out of
 *     the memory after at most an eighth more
 * @param skipMiddlewares whether a client that returns is let in without asking the middlewares again; {@code
 *     connection-state-recovery.skip-middlewares}, default {@code true}. A client whose events are forgotten while the
 *     middlewares are asked starts anew: they are asked again, with a socket of another id and without data
 * @param maxPackets how many events are kept; {@code connection-state-recovery.max-packets}, default 10 000, at least 1
 * @param maxBytes how many bytes of events are kept (UTF-16 length of text, length of binary); {@code
 *     connection-state-recovery.max-bytes}, default 16 777 216, at least 1
 * @param maxSockets how many sockets are remembered that are away; {@code connection-state-recovery.max-sockets}, default
 *     10 000, at least 1; of a namespace, the one that is away for longest is forgotten first
 */
public record ConnectionStateRecovery(
        Duration maxDisconnectionDuration, boolean skipMiddlewares, int maxPackets, int maxBytes, int maxSockets) {

    /** Checks the ranges. */
    public ConnectionStateRecovery {
        if (maxDisconnectionDuration.isNegative() || maxDisconnectionDuration.isZero()) {
            throw new IllegalArgumentException(
                    "connection-state-recovery.max-disconnection-duration must be greater than zero, was "
                            + maxDisconnectionDuration);
        }
        requirePositive("max-packets", maxPackets);
        requirePositive("max-bytes", maxBytes);
        requirePositive("max-sockets", maxSockets);
    }

    private static void requirePositive(String key, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "connection-state-recovery." + key + " must be at least 1, was " + value);
        }
    }

    /** The reference server's values, and bounds where it has none. */
    public static ConnectionStateRecovery defaults() {
        return new ConnectionStateRecovery(Duration.ofMinutes(2), true, 10_000, 16 * 1024 * 1024, 10_000);
    }

    /** These limits with another duration. */
    public ConnectionStateRecovery withMaxDisconnectionDuration(Duration duration) {
        return new ConnectionStateRecovery(duration, skipMiddlewares, maxPackets, maxBytes, maxSockets);
    }

    /** These limits, with the middlewares skipped or not. */
    public ConnectionStateRecovery withSkipMiddlewares(boolean skip) {
        return new ConnectionStateRecovery(maxDisconnectionDuration, skip, maxPackets, maxBytes, maxSockets);
    }

    /** These limits with another number of events. */
    public ConnectionStateRecovery withMaxPackets(int count) {
        return new ConnectionStateRecovery(maxDisconnectionDuration, skipMiddlewares, count, maxBytes, maxSockets);
    }

    /** These limits with another number of bytes. */
    public ConnectionStateRecovery withMaxBytes(int bytes) {
        return new ConnectionStateRecovery(maxDisconnectionDuration, skipMiddlewares, maxPackets, bytes, maxSockets);
    }

    /** These limits with another number of sockets. */
    public ConnectionStateRecovery withMaxSockets(int count) {
        return new ConnectionStateRecovery(maxDisconnectionDuration, skipMiddlewares, maxPackets, maxBytes, count);
    }
}

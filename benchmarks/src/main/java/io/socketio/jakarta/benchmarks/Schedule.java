/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

/**
 * When each request of an open loop is due, whether or not those before it have been answered.
 *
 * @param start the value of {@link System#nanoTime} at which the first one is due
 * @param perSecond how many are due in a second
 */
record Schedule(long start, int perSecond) {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    /** When the request with this index is due, in terms of {@link System#nanoTime}. */
    long due(long index) {
        return start + index / perSecond * NANOS_PER_SECOND + index % perSecond * NANOS_PER_SECOND / perSecond;
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import java.time.Duration;

/**
 * Whether a client's messages follow each other so closely that the container must have read several at once, in which
 * case it pays to write the answers together. {@link #begin} and {@link #end} are called by the container, one call at a
 * time, {@link #isOn} by any thread.
 */
final class Burst {
    /** Longer than a container needs from one message to the next one that it has read, shorter than a round trip. */
    static final Duration GAP = Duration.ofNanos(20_000);

    private final Scheduler scheduler;
    private long lastEnd;
    private volatile boolean isOn;

    Burst(Scheduler scheduler) {
        this.scheduler = scheduler;
        this.lastEnd = scheduler.nanoTime() - GAP.toNanos();
    }

    /** A message is passed on. */
    void begin() {
        boolean follows = scheduler.nanoTime() - lastEnd < GAP.toNanos();
        if (follows != isOn) {
            isOn = follows;
        }
    }

    /** It has been passed on; what it led to may have been handed over to another thread. */
    void end() {
        lastEnd = scheduler.nanoTime();
    }

    /** Whether the message that arrived last followed another one closely. */
    boolean isOn() {
        return isOn;
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import java.time.Duration;

/**
 * Notices when a client's messages follow each other so closely that the container must have read several at once.
 *
 * <p>Then it pays to write the answers together. And then a container may serve this client for as long as it goes on,
 * while others wait: after a few messages the thread lets others run, if there are any.
 *
 * <p>{@link #begin} and {@link #end} are called by the container, one call at a time, {@link #isOn} by any thread.
 */
final class Burst {
    /** Longer than a container needs from one message to the next one that it has read, shorter than a round trip. */
    static final Duration GAP = Duration.ofNanos(20_000);

    /** After how many messages others may run. */
    static final int FAIR_SHARE = 16;

    private final Scheduler scheduler;
    private final Runnable letOthersRun;
    // Both used by the container's thread only.
    private long lastEnd;
    private int length;
    // Written by the container's thread.
    private volatile boolean isOn;

    /**
     * Creates it for one connection.
     *
     * @param letOthersRun {@link Thread#yield}
     */
    Burst(Scheduler scheduler, Runnable letOthersRun) {
        this.scheduler = scheduler;
        this.letOthersRun = letOthersRun;
        this.lastEnd = scheduler.nanoTime() - GAP.toNanos();
    }

    /** A message is passed on. */
    void begin() {
        boolean follows = scheduler.nanoTime() - lastEnd < GAP.toNanos();
        if (follows != isOn) {
            isOn = follows;
            length = 0;
        }
    }

    /** It has been passed on; what it led to may have been handed over to another thread. */
    void end() {
        if (isOn && ++length == FAIR_SHARE) {
            length = 0;
            letOthersRun.run();
        }
        lastEnd = scheduler.nanoTime();
    }

    /** Whether the message that arrived last followed another one closely. */
    boolean isOn() {
        return isOn;
    }
}

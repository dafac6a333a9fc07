/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import java.time.Duration;
import java.time.Instant;

/** Time as the engine sees it; tests drive their own. Thread-safe. */
public interface Scheduler {

    /** A clock that never goes back, in nanoseconds from an arbitrary origin. */
    long nanoTime();

    /** The time of day, for what others have dated. */
    default Instant now() {
        return Instant.now();
    }

    /** Runs a short task that does no I/O once after a delay. */
    Timer schedule(Duration delay, Runnable task);

    /** A task that was scheduled. */
    @FunctionalInterface
    interface Timer {

        /** Keeps the task from running if it has not begun. */
        void cancel();
    }
}

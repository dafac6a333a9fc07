/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.LongSupplier;

/** One call of a handler. Created and finished by the thread that runs it, reported and interrupted by the watch. */
final class RunningHandler {
    private static final Logger LOGGER = System.getLogger(RunningHandler.class.getName());

    private final String kind;
    private final String name;
    private final String session;
    private final Thread thread;
    private final long begun;
    // Written by the watch, read by the thread that runs the handler.
    private volatile long nextReport;
    // Both guarded by this.
    private boolean isOver;
    private boolean isInterrupted;

    RunningHandler(String kind, String name, String session, Thread thread, long begun) {
        this.kind = kind;
        this.name = name;
        this.session = session;
        this.thread = thread;
        this.begun = begun;
    }

    /** Logs a handler that has been running for this long, and again each time that has doubled. */
    void reportIfSlow(Duration threshold, long now) {
        long elapsed = now - begun;
        if (elapsed >= Math.max(threshold.toNanos(), nextReport)) {
            nextReport = 2 * elapsed;
            LOGGER.log(
                    Level.WARNING,
                    kind + " " + name + " has been running for " + seconds(elapsed) + " s for session " + session
                            + " on thread " + thread.getName() + "; later events of this client wait",
                    new WhereItIs(thread));
        }
    }

    /** Interrupts the handler unless it has returned or is the caller. Called by any thread. */
    synchronized void interrupt() {
        if (!isOver && thread != Thread.currentThread()) {
            isInterrupted = true;
            thread.interrupt();
        }
    }

    /** The handler has returned; an interrupt that was meant for it does not stay with the thread. */
    void finished(LongSupplier clock) {
        endInterrupts();
        if (nextReport > 0) {
            LOGGER.log(
                    Level.INFO,
                    "{0} {1} for session {2} has ended after {3} s",
                    kind,
                    name,
                    session,
                    seconds(clock.getAsLong() - begun));
        }
    }

    private synchronized void endInterrupts() {
        isOver = true;
        if (isInterrupted) {
            boolean unused = Thread.interrupted();
        }
    }

    private static String seconds(long nanos) {
        return Long.toString(Duration.ofNanos(nanos).toSeconds());
    }

    /** Nothing is thrown: this shows in the log what the thread does. */
    private static final class WhereItIs extends Exception {
        private static final long serialVersionUID = 1L;

        WhereItIs(Thread thread) {
            super("This is where the handler is");
            setStackTrace(thread.getStackTrace());
        }
    }
}

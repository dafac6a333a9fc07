/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the handlers of one client, of which there is one at a time, and tells which one it is. {@link #running} is called
 * by any thread, the rest within the mailbox of the client's session.
 */
final class HandlerRunner {
    private final String session;
    private final LongSupplier clock;
    // Written within the mailbox, read by the watch.
    private volatile @Nullable RunningHandler running;

    /**
     * Creates a runner.
     *
     * @param session whose handlers these are, for the log
     * @param clock nanoseconds
     */
    HandlerRunner(String session, LongSupplier clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Runs a handler; a failure is logged. */
    void run(String kind, String name, UserCode.Call call) {
        run(kind, name, call, failure -> UserCode.log(kind, name, failure));
    }

    /**
     * Runs a handler.
     *
     * @param kind what it is, for the log
     * @param name what it was registered for, for the log
     */
    void run(String kind, String name, UserCode.Call call, Consumer<Throwable> whenFailed) {
        RunningHandler outer = running; // a middleware that lets an event through
        RunningHandler handler = new RunningHandler(kind, name, session, Thread.currentThread(), clock.getAsLong());
        running = handler;
        try {
            UserCode.run(call, whenFailed);
        } finally {
            running = outer;
            handler.finished(clock);
        }
    }

    Optional<RunningHandler> running() {
        return Optional.ofNullable(running);
    }
}

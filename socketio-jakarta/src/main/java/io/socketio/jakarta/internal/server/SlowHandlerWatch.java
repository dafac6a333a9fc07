/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.internal.engine.Scheduler;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Logs handlers that do not finish, and ends them with the server: looks at all clients twice within the threshold, as
 * long as there are any. Called by any thread; nothing is logged while the lock is held.
 */
final class SlowHandlerWatch {
    private final Duration threshold;
    private final Scheduler scheduler;
    private final Executor executor;
    private final Set<HandlerRunner> runners = ConcurrentHashMap.newKeySet();
    // Both guarded by this.
    private Scheduler.@Nullable Timer timer;
    private boolean isClosed;

    /**
     * Creates a watch.
     *
     * @param threshold after what time a handler is reported; zero for never
     * @param executor where that is done; not where handlers run, which may all be blocked
     */
    SlowHandlerWatch(Duration threshold, Scheduler scheduler, Executor executor) {
        this.threshold = threshold;
        this.scheduler = scheduler;
        this.executor = executor;
        this.isClosed = threshold.isZero();
    }

    void add(HandlerRunner runner) {
        runners.add(runner);
        scheduleNext();
    }

    void remove(HandlerRunner runner) {
        runners.remove(runner);
        synchronized (this) {
            notifyAll();
        }
    }

    /** Waits until the last handler of the last client is over; tells whether that is so. */
    synchronized boolean awaitEnd(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!runners.isEmpty()) {
            long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (millis <= 0) {
                return false;
            }
            wait(millis);
        }
        return true;
    }

    /** Interrupts the handlers that run. */
    void interrupt() {
        runners.forEach(runner -> runner.running().ifPresent(RunningHandler::interrupt));
    }

    /** Looks no more. */
    synchronized void close() {
        isClosed = true;
        if (timer != null) {
            timer.cancel();
        }
    }

    private synchronized void scheduleNext() {
        if (timer == null && !isClosed && !runners.isEmpty()) {
            timer = scheduler.schedule(threshold.dividedBy(2), () -> executor.execute(this::look));
        }
    }

    private void look() {
        long now = scheduler.nanoTime();
        runners.forEach(runner -> runner.running().ifPresent(handler -> handler.reportIfSlow(threshold, now)));
        synchronized (this) {
            timer = null;
        }
        scheduleNext();
    }
}

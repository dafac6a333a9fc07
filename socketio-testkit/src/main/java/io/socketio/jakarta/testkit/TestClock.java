/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.internal.engine.Scheduler;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * The time of a server without a port: it passes when a test says so. Heartbeats, time limits of acknowledgements,
 * connect timeouts and the recovery of connections follow it. Thread-safe.
 */
public final class TestClock {
    private final Queue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::number));
    // All guarded by this.
    private long now;
    private long scheduled;

    private record Task(long due, long number, Runnable action) {}

    TestClock() {}

    /**
     * Lets time pass and does what becomes due on the way, in order and on the calling thread: handlers that are told
     * of a timeout have run when this returns.
     *
     * @throws IllegalArgumentException if the duration is negative
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("time does not go back by " + duration.negated());
        }
        long end = nanoTime() + duration.toNanos();
        Optional<Task> next = takeUntil(end);
        while (next.isPresent()) {
            next.get().action().run();
            next = takeUntil(end);
        }
    }

    private synchronized Optional<Task> takeUntil(long end) {
        Optional<Task> next = Optional.ofNullable(tasks.peek()).filter(task -> task.due() <= end);
        now = Math.max(now, next.map(Task::due).orElse(end));
        next.ifPresent(tasks::remove);
        return next;
    }

    private synchronized long nanoTime() {
        return now;
    }

    private synchronized Task add(Duration delay, Runnable action) {
        Task task = new Task(now + delay.toNanos(), scheduled++, action);
        tasks.add(task);
        return task;
    }

    private synchronized void remove(Task task) {
        tasks.remove(task);
    }

    /** The same time as the server sees it. */
    Scheduler scheduler() {
        return new Scheduler() {
            @Override
            public long nanoTime() {
                return TestClock.this.nanoTime();
            }

            @Override
            public Timer schedule(Duration delay, Runnable action) {
                Task task = add(delay, action);
                return () -> remove(task);
            }
        };
    }
}

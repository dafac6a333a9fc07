/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs one task after the other, on the thread that brings it or, if a task is running, on that one's: what replaces a
 * network's threads where there is no network. Thread-safe.
 */
final class Turns implements Executor {
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    // The tasks that are not done, and one more until begin().
    private final AtomicInteger pending = new AtomicInteger(1);

    /** Runs what has been brought so far; called once. */
    void begin() {
        drain();
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (pending.getAndIncrement() == 0) {
            drain();
        }
    }

    private void drain() {
        do {
            Runnable task = tasks.poll();
            if (task != null) {
                task.run();
            }
        } while (pending.decrementAndGet() > 0);
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Time that passes when a test says so; tasks run on the test's thread. */
public final class ManualScheduler implements Scheduler {
    private final List<Task> tasks = new ArrayList<>();
    private long now;

    private record Task(long due, Runnable action) {}

    @Override
    public long nanoTime() {
        return now;
    }

    /** Begins with the epoch. */
    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(now);
    }

    @Override
    public Timer schedule(Duration delay, Runnable action) {
        Task task = new Task(now + delay.toNanos(), action);
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    /** Lets time pass and runs what becomes due, in order. */
    public void advance(Duration duration) {
        long end = now + duration.toNanos();
        for (Optional<Task> next = next(end); next.isPresent(); next = next(end)) {
            tasks.remove(next.get());
            now = Math.max(now, next.get().due());
            next.get().action().run();
        }
        now = end;
    }

    /** How many tasks wait. */
    public int size() {
        return tasks.size();
    }

    private Optional<Task> next(long end) {
        return tasks.stream().filter(task -> task.due() <= end).min(Comparator.comparingLong(Task::due));
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits until a process has used some CPU time, on a thread of its own: to read that of hundreds of threads takes
 * milliseconds, in which clients would not send. Called by {@link Sampler}.
 */
final class CpuWatch implements AutoCloseable {
    private static final long CHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final FutureTask<Boolean> watch;

    private CpuWatch(FutureTask<Boolean> watch) {
        this.watch = watch;
    }

    /** Begins to wait, but not for longer than {@code limit} by the clock. */
    static CpuWatch start(ProcessFigures process, Duration cpuTime, Duration limit) {
        FutureTask<Boolean> watch = new FutureTask<>(() -> await(process, cpuTime, limit));
        Thread thread = new Thread(watch, "cpu-watch");
        thread.setDaemon(true);
        thread.start();
        return new CpuWatch(watch);
    }

    private static boolean await(ProcessFigures process, Duration cpuTime, Duration limit) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        Duration end = process.cpu().plus(cpuTime);
        while (process.cpu().compareTo(end) < 0) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(CHECK_NANOS);
        }
        return true;
    }

    /** Whether it need not be waited any longer. */
    boolean isOver() throws IOException {
        if (!watch.isDone()) {
            return false;
        }
        try {
            watch.get();
            return true;
        } catch (ExecutionException e) {
            throw new IOException("the server cannot be watched", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        watch.cancel(true);
    }
}

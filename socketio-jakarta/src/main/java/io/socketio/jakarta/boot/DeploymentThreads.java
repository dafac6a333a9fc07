/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import io.socketio.jakarta.internal.engine.Scheduler;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of one server: one that watches the time and does nothing else, and workers for what does not come in on
 * a container's thread. They carry the application's class loader and end with the deployment.
 */
final class DeploymentThreads implements Scheduler, Executor {
    private static final Logger LOGGER = System.getLogger(DeploymentThreads.class.getName());
    private static final int MAX_WORKERS = 16;
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final int SHUTDOWN_SECONDS = 5;

    private final ScheduledThreadPoolExecutor clock;
    private final ThreadPoolExecutor workers;

    DeploymentThreads(String name, ClassLoader classLoader) {
        clock = new ScheduledThreadPoolExecutor(1, threads("socketio-clock " + name, classLoader));
        clock.setRemoveOnCancelPolicy(true);
        clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        // A session has at most one task here for its mailbox, so the queue is bounded by the number of sessions.
        workers = new ThreadPoolExecutor(
                MAX_WORKERS,
                MAX_WORKERS,
                KEEP_ALIVE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                threads("socketio-worker " + name, classLoader));
        workers.allowCoreThreadTimeOut(true);
    }

    private static ThreadFactory threads(String name, ClassLoader classLoader) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + " " + count.incrementAndGet());
            thread.setDaemon(true);
            thread.setContextClassLoader(classLoader);
            return thread;
        };
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Timer schedule(Duration delay, Runnable task) {
        try {
            Future<?> future = clock.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> future.cancel(false);
        } catch (RejectedExecutionException e) {
            LOGGER.log(Level.TRACE, "Not scheduled: the server is shut down", e);
            return () -> {};
        }
    }

    @Override
    public void execute(Runnable task) {
        try {
            workers.execute(task);
        } catch (RejectedExecutionException e) {
            LOGGER.log(Level.TRACE, "Not run: the server is shut down", e);
        }
    }

    /** Lets the work that has been given end, for a few seconds, and then interrupts it. Blocks until then. */
    void shutDown() {
        clock.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
                LOGGER.log(Level.WARNING, "Handlers still run after {0} s and are interrupted", SHUTDOWN_SECONDS);
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}

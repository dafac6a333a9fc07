/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import io.socketio.jakarta.internal.engine.EngineThreads;
import io.socketio.jakarta.internal.engine.IoThreads;
import io.socketio.jakarta.internal.engine.Scheduler;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The threads of one server. They carry the application's class loader and end with the deployment.
 *
 * <p>One watches the time and does nothing else. Code of the application, the server's own work and the closing of
 * connections have pools of their own, because the first and the last may block and must not hold up the others. Idle
 * threads end.
 */
final class DeploymentThreads implements Scheduler {
    private static final Logger LOGGER = System.getLogger(DeploymentThreads.class.getName());
    private static final int MAX_WORKERS = 16;
    private static final int MAX_HOUSEKEEPERS = 2;
    private static final int MAX_CLOSERS = 8;
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final int SHUTDOWN_SECONDS = 5;

    private final ScheduledThreadPoolExecutor clock;
    private final List<ExecutorService> pools;
    private final Optional<ForeignExecutor> foreign;
    private final EngineThreads engineThreads;
    private final Executor closers;

    /**
     * Creates the threads; none starts before there is work.
     *
     * @param handlers runs handlers; empty if the threads that deliver packets do
     * @param contexts runs a task on its caller's thread in those of the application
     */
    DeploymentThreads(
            String name, ClassLoader classLoader, Optional<HandlerExecutors.Found> handlers, Executor contexts) {
        clock = new ScheduledThreadPoolExecutor(1, threads("socketio-clock " + name, classLoader));
        clock.setRemoveOnCancelPolicy(true);
        clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        ThreadPoolExecutor workers = pool(MAX_WORKERS, threads("socketio-worker " + name, classLoader));
        ThreadPoolExecutor housekeepers = pool(MAX_HOUSEKEEPERS, threads("socketio-housekeeper " + name, classLoader));
        ThreadPoolExecutor closing = pool(MAX_CLOSERS, threads("socketio-closer " + name, classLoader));
        pools = Stream.concat(
                        Stream.of(closing, housekeepers),
                        Stream.concat(handlers.flatMap(HandlerExecutors.Found::owned).stream(), Stream.of(workers)))
                .toList();
        Executor own = task -> execute(workers, () -> contexts.execute(task));
        foreign = handlers.map(found -> new ForeignExecutor(found.executor(), own, this, classLoader));
        engineThreads = new EngineThreads(
                this,
                foreign.<Executor>map(executor -> executor).orElse(own),
                foreign.isPresent() ? () -> true : IoThreads::isCurrent,
                task -> execute(housekeepers, task));
        closers = task -> execute(closing, task);
    }

    // The queues hold a few tasks for each session at most: one for its mailbox, its heartbeat, its end.
    private static ThreadPoolExecutor pool(int size, ThreadFactory threads) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                size, size, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    EngineThreads engineThreads() {
        return engineThreads;
    }

    /** Where connections are closed. */
    Executor closers() {
        return closers;
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

    private static void execute(Executor pool, Runnable task) {
        try {
            pool.execute(task);
        } catch (RejectedExecutionException e) {
            LOGGER.log(Level.TRACE, "Not run: the server is shut down", e);
        }
    }

    /** Lets the work that has been given end, for a few seconds, and then interrupts it. Blocks until then. */
    void shutDown() {
        clock.shutdownNow();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SHUTDOWN_SECONDS);
        foreign.ifPresent(executor -> stop(executor, deadline - System.nanoTime()));
        pools.forEach(ExecutorService::shutdown);
        for (ExecutorService pool : pools) {
            awaitEnd(pool, deadline - System.nanoTime());
        }
    }

    private static void stop(ForeignExecutor executor, long nanos) {
        try {
            if (!executor.stop(nanos)) {
                LOGGER.log(Level.WARNING, "Handlers still run after {0} s and are left alone", SHUTDOWN_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(ExecutorService pool, long nanos) {
        try {
            if (!pool.awaitTermination(nanos, TimeUnit.NANOSECONDS)) {
                LOGGER.log(Level.WARNING, "Tasks still run after {0} s and are interrupted", SHUTDOWN_SECONDS);
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}

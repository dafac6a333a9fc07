/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An executor whose threads are not the server's: tasks see the application's class loader there, and what it refuses
 * runs on the server's own threads, because a session whose task is lost would never end. Called by any thread.
 */
final class ForeignExecutor implements Executor {
    private static final Logger LOGGER = System.getLogger(ForeignExecutor.class.getName());

    private final Executor executor;
    private final Executor substitute;
    private final ClassLoader classLoader;
    private final AtomicBoolean hasWarned = new AtomicBoolean();
    private final AtomicInteger running = new AtomicInteger();
    private final CountDownLatch idle = new CountDownLatch(1);
    private volatile boolean isStopping;

    ForeignExecutor(Executor executor, Executor substitute, ClassLoader classLoader) {
        this.executor = executor;
        this.substitute = substitute;
        this.classLoader = classLoader;
    }

    @Override
    public void execute(Runnable task) {
        running.incrementAndGet();
        try {
            executor.execute(() -> runInApplication(task));
        } catch (RejectedExecutionException e) {
            ended();
            boolean isNews = !isStopping && hasWarned.compareAndSet(false, true);
            Level level = isNews ? Level.WARNING : Level.DEBUG;
            LOGGER.log(
                    level,
                    "The executor for handlers refuses tasks, which run on the server's own threads: give it more room"
                            + " (logged at DEBUG from now on)",
                    e);
            substitute.execute(task);
        }
    }

    private void runInApplication(Runnable task) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classLoader);
        try {
            task.run();
        } finally {
            thread.setContextClassLoader(before);
            ended();
        }
    }

    private void ended() {
        if (running.decrementAndGet() == 0 && isStopping) {
            idle.countDown();
        }
    }

    /** Waits until the tasks that have been given are over; tells whether they are. */
    boolean awaitIdle(long nanos) throws InterruptedException {
        isStopping = true;
        return running.get() == 0 || idle.await(nanos, TimeUnit.NANOSECONDS);
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import io.socketio.jakarta.internal.engine.Scheduler;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An executor whose threads are not the server's: tasks see the application's class loader there. What it refuses, loses
 * or does not begin in time runs on the server's own threads, because a session whose task is lost would never end.
 * Called by any thread.
 */
final class ForeignExecutor implements Executor {
    /** How long a task may wait for its beginning. */
    static final Duration START_LIMIT = Duration.ofSeconds(30);

    private static final Logger LOGGER = System.getLogger(ForeignExecutor.class.getName());
    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(1);

    private final LossyExecutor executor;
    private final Executor substitute;
    private final Scheduler scheduler;
    private final ClassLoader classLoader;
    // What has been given and not begun: a few tasks for each session at most.
    private final Set<Handover> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isWatched = new AtomicBoolean();
    private final Set<Loss> reported = ConcurrentHashMap.newKeySet();
    private final AtomicInteger running = new AtomicInteger();
    private final CountDownLatch idle = new CountDownLatch(1);
    private volatile boolean isStopping;

    /**
     * Creates an executor.
     *
     * @param substitute runs what the executor does not; has the application's class loader
     */
    ForeignExecutor(LossyExecutor executor, Executor substitute, Scheduler scheduler, ClassLoader classLoader) {
        this.executor = executor;
        this.substitute = substitute;
        this.scheduler = scheduler;
        this.classLoader = classLoader;
    }

    /** Why a task is taken back. */
    private enum Loss {
        REFUSED("refuses tasks", "give it more threads or a longer queue"),
        ABORTED("has given up tasks", "see why it could not run them"),
        SHUT_DOWN("is shut down", "have it live as long as the application"),
        LATE(
                "has not begun a task for " + START_LIMIT.toSeconds() + " s",
                "see what its threads do, and give it more of them"),
        STOPPED("has tasks left at the end of the server", "");

        private final String what;
        private final String advice;

        Loss(String what, String advice) {
            this.what = what;
            this.advice = advice;
        }
    }

    @Override
    public void execute(Runnable task) {
        if (isStopping) {
            substitute.execute(task);
            return;
        }
        Handover handover = new Handover(task);
        waiting.add(handover);
        try {
            executor.execute(handover, cause -> takeBack(handover, Loss.ABORTED, cause));
        } catch (RuntimeException | Error e) { // a thread factory may also throw an IllegalStateException or an error
            takeBack(handover, Loss.REFUSED, e);
        }
        if (isStopping) {
            takeBack(handover, Loss.STOPPED, null);
        }
        watch();
    }

    private void takeBack(Handover handover, Loss loss, @Nullable Throwable cause) {
        if (!handover.claim()) {
            return;
        }
        boolean isNews = !isStopping && reported.add(loss);
        LOGGER.log(
                isNews ? Level.WARNING : Level.DEBUG,
                "The executor for handlers " + loss.what + ", which run on the server's own threads: " + loss.advice
                        + " (logged at DEBUG from now on)",
                cause);
        substitute.execute(handover.task);
    }

    private void watch() {
        if (!waiting.isEmpty() && isWatched.compareAndSet(false, true)) {
            scheduler.schedule(LOOK_INTERVAL, this::look);
        }
    }

    // Called by the clock.
    private void look() {
        boolean isShutDown = executor.isShutDown();
        long now = scheduler.nanoTime();
        for (Handover handover : waiting) {
            if (isShutDown) {
                takeBack(handover, Loss.SHUT_DOWN, null);
            } else if (now - handover.given >= START_LIMIT.toNanos()) {
                takeBack(handover, Loss.LATE, null);
            }
        }
        isWatched.set(false);
        watch();
    }

    /**
     * Takes back what has not begun, takes nothing more, and waits until what has begun is over; tells whether that is so.
     */
    boolean stop(long nanos) throws InterruptedException {
        isStopping = true;
        waiting.forEach(handover -> takeBack(handover, Loss.STOPPED, null));
        return running.get() == 0 || idle.await(nanos, TimeUnit.NANOSECONDS);
    }

    /** A task that has been given to the executor, and that whoever claims it first runs. */
    private final class Handover implements Runnable {
        private final Runnable task;
        private final long given = scheduler.nanoTime();
        private final AtomicBoolean isClaimed = new AtomicBoolean();

        Handover(Runnable task) {
            this.task = task;
        }

        boolean claim() {
            if (!isClaimed.compareAndSet(false, true)) {
                return false;
            }
            waiting.remove(this);
            return true;
        }

        @Override
        public void run() {
            // Before the claim, or the end of the server would not see it.
            running.incrementAndGet();
            if (claim()) {
                runInApplication();
            }
            if (running.decrementAndGet() == 0 && isStopping) {
                idle.countDown();
            }
        }

        private void runInApplication() {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(classLoader);
            try {
                task.run();
            } catch (Throwable e) { // code of the application, which is nobody's on this thread
                LOGGER.log(Level.ERROR, "A task of the server failed", e);
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }
}

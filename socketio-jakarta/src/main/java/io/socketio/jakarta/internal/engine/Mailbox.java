/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Runs the tasks of one session one at a time, in the order they were given, without keeping a thread.
 *
 * <p>Whoever gives a task to an idle mailbox runs it, and then those that arrived meanwhile; others only leave theirs.
 * After {@link #FAIR_SHARE} tasks the thread moves the rest to the executor, so that one busy client cannot keep a
 * thread of the container. No lock is held while a task runs.
 */
public final class Mailbox {
    private static final Logger LOGGER = System.getLogger(Mailbox.class.getName());
    private static final int FAIR_SHARE = 128;

    private final Executor executor;
    private final BooleanSupplier isHandedOver;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger pending = new AtomicInteger();

    /**
     * Creates a mailbox.
     *
     * @param isHandedOver whether tasks of the thread that asks go to the executor
     */
    Mailbox(Executor executor, BooleanSupplier isHandedOver) {
        this.executor = executor;
        this.isHandedOver = isHandedOver;
    }

    /**
     * Runs the task on this thread if the mailbox is idle and the thread need not hand over to the executor. For threads
     * of the container.
     */
    public void run(Runnable task) {
        if (isHandedOver.getAsBoolean()) {
            dispatch(task);
            return;
        }
        // Not past a task that another thread has left and not yet counted.
        if (tasks.isEmpty() && pending.compareAndSet(0, 1)) {
            runSafely(task);
            if (pending.decrementAndGet() > 0) {
                drain();
            }
        } else {
            tasks.add(task);
            if (pending.getAndIncrement() == 0) {
                drain();
            }
        }
    }

    /**
     * As {@link #run}, but what follows runs on the executor. For threads of the container that something must be done on
     * before they go on, and that are not to be held up by the application.
     */
    void runFirst(Runnable task) {
        if (tasks.isEmpty() && pending.compareAndSet(0, 1)) {
            runSafely(task);
            if (pending.decrementAndGet() > 0) {
                executor.execute(this::drain);
            }
        } else {
            dispatch(task);
        }
    }

    /** Runs the task on the executor. For timers and threads of the application. */
    public void dispatch(Runnable task) {
        tasks.add(task);
        if (pending.getAndIncrement() == 0) {
            executor.execute(this::drain);
        }
    }

    /** Whether {@link #run} would run a task on its caller's thread, unless another one comes first. */
    boolean runsNow() {
        return size() == 0 && !isHandedOver.getAsBoolean();
    }

    /** Number of tasks that wait or run. */
    int size() {
        return pending.get();
    }

    private void drain() {
        int share = FAIR_SHARE;
        do {
            if (share-- == 0) {
                executor.execute(this::drain);
                return;
            }
            Runnable task = tasks.poll();
            if (task != null) {
                runSafely(task);
            }
        } while (pending.decrementAndGet() > 0);
    }

    // Whatever a task throws, a mailbox that stops would leave a session that never ends.
    private static void runSafely(Runnable task) {
        try {
            Turn.run(task);
        } catch (Throwable e) {
            LOGGER.log(Level.ERROR, "A task of a session failed", e);
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** An executor that may take a task and never run it, as those of containers and applications do when they are shut down. */
interface LossyExecutor {

    /**
     * Takes a task, to run it on a thread of its own. Called by any thread.
     *
     * @param lost told if it turns out later that the task does not run, if that can be known; called by any thread
     * @throws RuntimeException if the task is refused
     */
    void execute(Runnable task, Consumer<Throwable> lost);

    /** Whether tasks that have not begun will not begin any more. */
    boolean isShutDown();

    /**
     * An executor that says nothing about what it does with its tasks.
     *
     * @param contexts runs a task on the thread that the executor has chosen, with what the application has on its threads
     */
    static LossyExecutor of(Executor executor, Executor contexts) {
        return new LossyExecutor() {
            @Override
            public void execute(Runnable task, Consumer<Throwable> lost) {
                executor.execute(() -> contexts.execute(task));
            }

            @Override
            public boolean isShutDown() {
                return executor instanceof ExecutorService service && service.isShutdown();
            }
        };
    }
}

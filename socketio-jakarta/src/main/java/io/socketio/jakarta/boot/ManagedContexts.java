/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedTask;
import jakarta.enterprise.concurrent.ManagedTaskListener;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Runs tasks of a managed executor in the contexts of the thread that deploys: packets arrive on threads that may have
 * none, such as a timer's. Loaded only where Jakarta Concurrency is.
 */
final class ManagedContexts {
    private ManagedContexts() {}

    /** The executor with the contexts of this thread; empty if it is not a managed one. */
    static Optional<LossyExecutor> of(Executor executor) {
        return executor instanceof ManagedExecutorService managed
                ? Optional.of(new Managed(managed, managed.getContextService().currentContextExecutor()))
                : Optional.empty();
    }

    /** Runs tasks in the contexts of this thread; empty if this is no context service. */
    static Optional<Executor> current(Object service) {
        return service instanceof ContextService contexts
                ? Optional.of(contexts.currentContextExecutor())
                : Optional.empty();
    }

    private record Managed(ManagedExecutorService executor, Executor inContext) implements LossyExecutor {
        @Override
        public void execute(Runnable task, Consumer<Throwable> lost) {
            executor.execute(new ContextTask(task, lost, inContext));
        }

        // Applications must not ask; what happens to each task is told.
        @Override
        public boolean isShutDown() {
            return false;
        }
    }

    /** Tells the executor who listens, and the listener what does not run because its contexts are gone. */
    private record ContextTask(Runnable task, Consumer<Throwable> lost, Executor inContext)
            implements Runnable, ManagedTask, ManagedTaskListener {
        @Override
        public void run() {
            try {
                inContext.execute(task);
            } catch (RuntimeException | LinkageError e) {
                lost.accept(e);
            }
        }

        @Override
        public Map<String, String> getExecutionProperties() {
            return Map.of(ManagedTask.IDENTITY_NAME, "Socket.IO handlers");
        }

        @Override
        public ManagedTaskListener getManagedTaskListener() {
            return this;
        }

        @Override
        public void taskAborted(Future<?> future, ManagedExecutorService executor, Object task, Throwable exception) {
            lost.accept(exception);
        }

        @Override
        public void taskSubmitted(Future<?> future, ManagedExecutorService executor, Object task) {}

        @Override
        public void taskStarting(Future<?> future, ManagedExecutorService executor, Object task) {}

        @Override
        public void taskDone(Future<?> future, ManagedExecutorService executor, Object task, Throwable exception) {}
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import io.socketio.jakarta.SocketIoException;
import io.socketio.jakarta.engine.HandlerThreads;
import io.socketio.jakarta.engine.HandlerThreads.Standard;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Finds the executor behind each choice of threads. Stateless; used by the thread that deploys. */
final class HandlerExecutors {
    private static final String MANAGED_NAME = "java:comp/DefaultManagedExecutorService";

    private HandlerExecutors() {}

    /**
     * What runs handlers.
     *
     * @param executor runs them
     * @param owned to be shut down with the server
     */
    record Found(LossyExecutor executor, Optional<ExecutorService> owned) {}

    /**
     * The executor of a choice; empty if the threads that deliver packets run handlers.
     *
     * @param contexts runs a task in those of the application, for executors that are not managed
     * @throws SocketIoException if there is no such executor here; the message says what to do
     */
    static Optional<Found> find(HandlerThreads threads, Executor contexts) {
        if (threads instanceof HandlerThreads.Given given) {
            return Optional.of(new Found(withContexts(given.executor(), contexts), Optional.empty()));
        }
        return switch ((Standard) threads) {
            case WORKER -> Optional.empty();
            case MANAGED -> Optional.of(new Found(managed(contexts), Optional.empty()));
            case VIRTUAL -> {
                ExecutorService virtual = virtual();
                yield Optional.of(new Found(LossyExecutor.of(virtual, contexts), Optional.of(virtual)));
            }
        };
    }

    @SuppressWarnings("BanJNDI") // a constant name of the container's own; there is no other way without injection
    private static LossyExecutor managed(Executor contexts) {
        Object found;
        try {
            found = InitialContext.doLookup(MANAGED_NAME);
        } catch (NamingException e) {
            throw new SocketIoException(
                    "socketio.threads=managed needs the executor " + MANAGED_NAME
                            + ", which this container does not have:"
                            + " choose worker or virtual, or give an executor with EngineConfig.Builder.executor",
                    e);
        }
        if (!(found instanceof Executor executor)) {
            throw new SocketIoException("socketio.threads=managed needs an executor at " + MANAGED_NAME + ", found "
                    + found.getClass().getName());
        }
        return withContexts(executor, contexts);
    }

    private static LossyExecutor withContexts(Executor executor, Executor contexts) {
        try {
            return ManagedContexts.of(executor).orElseGet(() -> LossyExecutor.of(executor, contexts));
        } catch (NoClassDefFoundError noConcurrencyApi) {
            return LossyExecutor.of(executor, contexts);
        }
    }

    // By name, because the library runs on Java 17 too.
    private static ExecutorService virtual() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException e) {
            throw new SocketIoException(
                    "socketio.threads=virtual needs Java 21 or later, this is " + Runtime.version()
                            + ": choose worker, or run the container on a newer Java",
                    e);
        } catch (IllegalAccessException | InvocationTargetException | UnsupportedOperationException e) {
            throw new SocketIoException("Virtual threads cannot be used here: choose worker for socketio.threads", e);
        }
    }
}

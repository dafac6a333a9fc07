/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

import java.util.concurrent.Executor;

/**
 * Which threads run handlers. The order of one client's packets holds with every choice, and the class loader of the
 * application is the context class loader.
 */
public sealed interface HandlerThreads permits HandlerThreads.Standard, HandlerThreads.Given {

    /** The choices that need nothing but their name. */
    enum Standard implements HandlerThreads {
        /**
         * The container's thread that delivers a packet runs its handler; what comes from elsewhere, such as a timer, runs
         * on a thread of the server's own, of which there are at most 16. A handler that blocks keeps its thread, so as
         * many blocked handlers as the container has threads hold up everybody.
         */
        WORKER,

        /**
         * The container's {@code java:comp/DefaultManagedExecutorService} (Jakarta Concurrency), in the contexts that the
         * application had when it was deployed. How many handlers may block is up to that executor.
         */
        MANAGED,

        /** A virtual thread for each run of handlers, on Java 21 and later. A handler that blocks holds up nobody else. */
        VIRTUAL
    }

    /**
     * An executor of the application's, which is never shut down here. A task that it refuses, gives up or has not begun
     * after 30 seconds runs on a thread of the server's own, so that none is lost. On a {@code ManagedExecutorService}, and
     * wherever the container has a {@code java:comp/DefaultContextService}, handlers have the contexts that the application
     * had when the server was mounted.
     */
    record Given(Executor executor) implements HandlerThreads {}
}

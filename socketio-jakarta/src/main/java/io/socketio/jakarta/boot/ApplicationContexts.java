/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * What an application has on the container's threads besides its class loader, such as its names at {@code java:comp}:
 * taken along to other threads by the container's context service (Jakarta Concurrency), where there is one.
 */
final class ApplicationContexts {
    private static final Logger LOGGER = System.getLogger(ApplicationContexts.class.getName());
    private static final String SERVICE_NAME = "java:comp/DefaultContextService";

    private ApplicationContexts() {}

    /**
     * Runs tasks on the thread that gives them, in the contexts of the thread that calls this, which is the one that
     * deploys. Without a context service it just runs them.
     */
    @SuppressWarnings("BanJNDI") // a constant name of the container's own; there is no other way without injection
    static Executor current() {
        try {
            Object service = InitialContext.doLookup(SERVICE_NAME);
            return ManagedContexts.current(service)
                    .map(ApplicationContexts::whileTheyLast)
                    .orElse(Runnable::run);
        } catch (NamingException | NoClassDefFoundError e) {
            LOGGER.log(Level.DEBUG, "This container has no context service at " + SERVICE_NAME, e);
            return Runnable::run;
        }
    }

    /** Runs a task without the contexts once the container has taken them away, as when the application ends. */
    static Executor whileTheyLast(Executor inContexts) {
        return task -> {
            AtomicBoolean hasBegun = new AtomicBoolean();
            try {
                inContexts.execute(() -> {
                    hasBegun.set(true);
                    task.run();
                });
            } catch (RuntimeException | LinkageError e) {
                if (hasBegun.get()) {
                    throw e;
                }
                LOGGER.log(Level.DEBUG, "The contexts of the application are gone", e);
                task.run();
            }
        };
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.platform;

import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.glassfish.enterprise.concurrent.ManagedExecutorServiceImpl;

/**
 * Gives an application on Jetty a managed executor, which ends with the server. Named in {@code WEB-INF/jetty-env.xml}; called by
 * the thread that deploys.
 */
public final class JettyManagedExecutor {
    private JettyManagedExecutor() {}

    /** Binds the executor of an application that is being configured. */
    @SuppressWarnings("BanJNDI") // the container's side of it
    public static void bind(ContextHandler application) throws NamingException {
        ManagedExecutorServiceImpl executor = ManagedExecutors.create();
        Context names = InitialContext.doLookup("java:comp");
        names.bind(ManagedExecutors.NAME, executor.getAdapter());
        // As on platforms, it outlives the application; Jetty has forgotten the listeners of one that has stopped, too.
        application.getServer().addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStopped(LifeCycle stopped) {
                executor.shutdownNow();
            }

            // A stop that took longer than it may.
            @Override
            public void lifeCycleFailure(LifeCycle failed, Throwable cause) {
                executor.shutdownNow();
            }
        });
    }
}

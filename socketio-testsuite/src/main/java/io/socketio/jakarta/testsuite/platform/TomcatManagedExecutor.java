/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.platform;

import java.util.Set;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.LifecycleListener;
import org.apache.catalina.core.NamingContextListener;
import org.apache.catalina.core.StandardContext;
import org.apache.naming.ContextAccessController;
import org.glassfish.enterprise.concurrent.ManagedExecutorServiceImpl;

/**
 * Gives an application on Tomcat a managed executor, which ends with it. Named in {@code META-INF/context.xml}; called by
 * the thread that deploys.
 */
public final class TomcatManagedExecutor implements LifecycleListener {
    private final ManagedExecutorServiceImpl executor = ManagedExecutors.create();

    /** For Tomcat. */
    public TomcatManagedExecutor() {}

    @Override
    public void lifecycleEvent(LifecycleEvent event) {
        StandardContext application = (StandardContext) event.getLifecycle();
        switch (event.getType()) {
            // The first initializer: when there are names, and before the application looks for them.
            case Lifecycle.BEFORE_START_EVENT ->
                application.addServletContainerInitializer((classes, context) -> bind(application), Set.of());
            case Lifecycle.AFTER_STOP_EVENT -> executor.shutdownNow();
            default -> {}
        }
    }

    @SuppressWarnings("BanJNDI") // the container's side of it
    private void bind(StandardContext application) {
        NamingContextListener naming = application.getNamingContextListener();
        ContextAccessController.setWritable(naming.getName(), application.getNamingToken());
        try {
            Context names = InitialContext.doLookup("java:comp");
            names.bind(ManagedExecutors.NAME, executor.getAdapter());
        } catch (NamingException e) {
            throw new IllegalStateException("the executor has no name", e);
        } finally {
            ContextAccessController.setReadOnly(naming.getName());
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.platform;

import jakarta.enterprise.concurrent.ContextService;
import java.util.Map;
import org.glassfish.enterprise.concurrent.spi.ContextHandle;
import org.glassfish.enterprise.concurrent.spi.ContextSetupProvider;

/** The context class loader, by which Tomcat and Jetty also know whose {@code java:comp} it is. Stateless. */
final class ClassLoaders implements ContextSetupProvider {
    private static final long serialVersionUID = 1L;

    /** Not to be serialized, whatever its interface says. */
    private record Saved(ClassLoader loader) implements ContextHandle {}

    @Override
    public ContextHandle saveContext(ContextService contexts) {
        return new Saved(Thread.currentThread().getContextClassLoader());
    }

    @Override
    public ContextHandle saveContext(ContextService contexts, Map<String, String> properties) {
        return saveContext(contexts);
    }

    @Override
    public ContextHandle setup(ContextHandle saved) {
        ContextHandle before = new Saved(Thread.currentThread().getContextClassLoader());
        reset(saved);
        return before;
    }

    @Override
    public void reset(ContextHandle before) {
        Thread.currentThread().setContextClassLoader(((Saved) before).loader());
    }
}

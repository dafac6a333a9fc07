/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.HandlesTypes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notices handler beans in an application that has no CDI container, where nobody would ever call them. Called by the
 * container at deployment; loads without CDI.
 */
@HandlesTypes(SocketNamespace.class)
public final class HandlersWithoutCdi implements ServletContainerInitializer {
    private static final Logger LOGGER = System.getLogger(HandlersWithoutCdi.class.getName());
    private static final String CDI_API = "jakarta.enterprise.inject.spi.CDI";

    /** For the container. */
    public HandlersWithoutCdi() {}

    @Override
    public void onStartup(@Nullable Set<Class<?>> handlers, ServletContext context) throws ServletException {
        // An embedded context need not have a class loader of its own.
        ClassLoader application =
                Objects.requireNonNullElseGet(context.getClassLoader(), HandlersWithoutCdi.class::getClassLoader);
        String names = namesOf(handlers == null ? Set.of() : handlers, application);
        if (names.isEmpty()) {
            return;
        }
        if (!isPresent(application)) {
            throw new ServletException(explain(names));
        }
        context.addListener(new Check(names));
    }

    // Some containers also look at what lies on their own class path, which is no concern of this application.
    private static String namesOf(Set<Class<?>> handlers, ClassLoader application) {
        return handlers.stream()
                .filter(handler -> application.equals(handler.getClassLoader()))
                .map(Class::getName)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String explain(String names) {
        return "The methods of these @SocketNamespace classes are called by CDI, and this application has none: "
                + names
                + ". Add org.jboss.weld.servlet:weld-servlet-core and WEB-INF/beans.xml, or deploy to a container"
                + " with CDI";
    }

    private static boolean isPresent(ClassLoader application) {
        try {
            Class<?> unused = Class.forName(CDI_API, false, application);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * Looks whether CDI has started by the time the application has.
     *
     * @param names of the handler classes
     */
    private record Check(String names) implements ServletContextListener {

        @Override
        public void contextInitialized(ServletContextEvent event) {
            try {
                CDI<Object> unused = CDI.current();
            } catch (IllegalStateException notRunning) {
                LOGGER.log(Level.ERROR, explain(names));
            }
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import io.socketio.jakarta.SocketIoException;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Called by the container for every application that has the library: mounts a server unless told not to. */
public final class SocketIoInitializer implements ServletContainerInitializer {
    /** For the container. */
    public SocketIoInitializer() {}

    @Override
    public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) throws ServletException {
        Class<?> own = ofApplication(context);
        if (own != SocketIoInitializer.class) {
            create(own).onStartup(classes, context);
            return;
        }
        try {
            SocketIo.initialize(context);
        } catch (SocketIoException | IllegalStateException e) {
            throw new ServletException(e.getMessage(), e);
        }
    }

    // GlassFish looks for the initializers of an application whose web.xml puts its jars in order with a class loader
    // beside the application's: what is mounted has to be of the same classes as the application.
    private static Class<?> ofApplication(ServletContext context) {
        try {
            return Class.forName(SocketIoInitializer.class.getName(), true, context.getClassLoader());
        } catch (ClassNotFoundException e) {
            return SocketIoInitializer.class;
        }
    }

    private static ServletContainerInitializer create(Class<?> initializer) throws ServletException {
        try {
            return (ServletContainerInitializer)
                    initializer.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new ServletException("The application's copy of the library cannot be used", e);
        }
    }
}

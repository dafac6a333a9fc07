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
    public void onStartup(@Nullable Set<Class<?>> ignored, ServletContext context) throws ServletException {
        try {
            SocketIo.initialize(context);
        } catch (SocketIoException | IllegalStateException e) {
            throw new ServletException(e.getMessage(), e);
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoException;
import io.socketio.jakarta.internal.config.ConfigLoader;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Called by the container for every application that has the library: mounts a server unless told not to. */
public final class SocketIoInitializer implements ServletContainerInitializer {
    private static final Logger LOGGER = System.getLogger(SocketIoInitializer.class.getName());

    /** For the container. */
    public SocketIoInitializer() {}

    @Override
    public void onStartup(@Nullable Set<Class<?>> ignored, ServletContext context) throws ServletException {
        try {
            ConfigLoader.Loaded loaded = ConfigLoader.of(context).load(SocketIoConfig.defaults());
            if (loaded.enabled()) {
                SocketIo.mountDefault(context, loaded.config());
                LOGGER.log(
                        Level.INFO,
                        "Socket.IO server mounted in {0}: {1}",
                        context.getContextPath().isEmpty() ? "/" : context.getContextPath(),
                        ConfigLoader.describe(loaded.config()));
            }
        } catch (SocketIoException | IllegalStateException e) {
            throw new ServletException(e.getMessage(), e);
        }
    }
}

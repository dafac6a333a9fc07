/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.EngineConnectionListener;
import io.socketio.jakarta.engine.EngineServer;
import jakarta.servlet.ServletContext;

/** Where servers come from: the one place that connects the API with a servlet container. */
public final class SocketIo {
    private SocketIo() {}

    /**
     * The server that the library mounted when the application was deployed. Available from the first
     * {@code ServletContextListener} on.
     *
     * @throws IllegalStateException if it was turned off by the context parameter {@code socketio.enabled}
     */
    public static SocketIoServer of(ServletContext context) {
        return (SocketIoServer) context.getAttribute("pending");
    }

    /**
     * Mounts a server at {@link EngineConfig#path()}. To be called while the application starts, from a
     * {@code ServletContainerInitializer} or a declared {@code ServletContextListener}.
     *
     * @throws IllegalStateException if the path is taken
     */
    public static SocketIoServer mount(ServletContext context, SocketIoConfig config) {
        return (SocketIoServer) context.getAttribute("pending");
    }

    /**
     * Mounts an Engine.IO server without Socket.IO at {@link EngineConfig#path()}, as {@link #mount} does.
     *
     * @throws IllegalStateException if the path is taken
     */
    public static EngineServer mountEngine(
            ServletContext context, EngineConfig config, EngineConnectionListener listener) {
        return (EngineServer) context.getAttribute("pending");
    }
}

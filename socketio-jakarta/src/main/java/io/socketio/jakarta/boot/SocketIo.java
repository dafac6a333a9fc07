/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.adapter.InMemoryAdapter;
import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.EngineConnectionListener;
import io.socketio.jakarta.engine.EngineServer;
import io.socketio.jakarta.internal.engine.ServerEngine;
import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.internal.parser.PacketDecoder;
import io.socketio.jakarta.internal.server.SocketServer;
import jakarta.servlet.ServletContext;

/** Where servers come from: the one place that connects the API with a servlet container. */
public final class SocketIo {
    private static final String ATTRIBUTE = SocketIoServer.class.getName();

    private SocketIo() {}

    /**
     * The server that the library mounted when the application was deployed. Available from the first
     * {@code ServletContextListener} on.
     *
     * @throws IllegalStateException if there is none, because {@code socketio.enabled} turned it off
     */
    public static SocketIoServer of(ServletContext context) {
        if (context.getAttribute(ATTRIBUTE) instanceof SocketIoServer server) {
            return server;
        }
        throw new IllegalStateException(
                "This application has no Socket.IO server: socketio.enabled is false, or the container did not run the"
                        + " library's ServletContainerInitializer because the jar is not in WEB-INF/lib");
    }

    /**
     * Mounts a server at {@link EngineConfig#path()}. To be called while the application starts, from a
     * {@code ServletContainerInitializer} or a declared {@code ServletContextListener}.
     *
     * @throws IllegalStateException if the path is taken
     */
    public static SocketIoServer mount(ServletContext context, SocketIoConfig config) {
        Mount mount = Mount.begin(context, config.engine());
        JsonbCodec json = JsonbCodec.create();
        SocketServer server = new SocketServer(
                config,
                new SocketServer.Surroundings(
                        json,
                        maxAttachments -> new PacketDecoder(maxAttachments, json.provider()),
                        (namespace, sockets) -> new InMemoryAdapter(sockets),
                        mount.threads(),
                        mount.threads(),
                        mount::isWebSocketAvailable));
        mount.complete(server.serverEngine(), config.serveClient(), () -> {
            server.close();
            mount.threads().shutDown();
            json.close();
        });
        return server;
    }

    /**
     * Mounts an Engine.IO server without Socket.IO at {@link EngineConfig#path()}, as {@link #mount} does.
     *
     * @throws IllegalStateException if the path is taken
     */
    public static EngineServer mountEngine(
            ServletContext context, EngineConfig config, EngineConnectionListener listener) {
        Mount mount = Mount.begin(context, config);
        ServerEngine engine =
                new ServerEngine(config, mount.threads(), mount.threads(), mount::isWebSocketAvailable, listener);
        mount.complete(engine, false, () -> {
            engine.close();
            mount.threads().shutDown();
        });
        return engine;
    }

    /** Mounts the server that {@link #of} returns. */
    static SocketIoServer mountDefault(ServletContext context, SocketIoConfig config) {
        SocketIoServer server = mount(context, config);
        context.setAttribute(ATTRIBUTE, server);
        return server;
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoException;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.EngineConnectionListener;
import io.socketio.jakarta.engine.EngineServer;
import io.socketio.jakarta.internal.config.ConfigLoader;
import io.socketio.jakarta.internal.engine.ServerEngine;
import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.internal.server.SocketServer;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Where servers come from: the one place that connects the API with a servlet container. */
public final class SocketIo {
    private static final Logger LOGGER = System.getLogger(SocketIo.class.getName());
    private static final String ATTRIBUTE = SocketIoServer.class.getName();

    private SocketIo() {}

    /**
     * The server that the library mounts when the application is deployed, with the configuration of the deployment.
     * The first caller mounts it: this may be a CDI container that starts before the library's own initializer.
     *
     * @throws IllegalStateException if there is none because {@code socketio.enabled} is false, and none can be mounted
     *     any more because the application has started
     * @throws SocketIoException if the configuration is not valid
     */
    public static SocketIoServer of(ServletContext context) {
        return find(context)
                .or(() -> mountConfigured(context))
                .orElseThrow(() -> new IllegalStateException("This application has no Socket.IO server because"
                        + " socketio.enabled is false: remove that setting, or mount a server with SocketIo.mount"));
    }

    /**
     * Mounts a server at {@link EngineConfig#path()}. To be called while the application starts, from a
     * {@code ServletContainerInitializer} or a declared {@code ServletContextListener}.
     *
     * @throws IllegalStateException if the path is taken
     * @throws SocketIoException if there is no JSON-B provider
     */
    public static SocketIoServer mount(ServletContext context, SocketIoConfig config) {
        Mount mount = Mount.begin(context, config.engine());
        JsonbCodec json = json();
        SocketServer server = new SocketServer(
                config,
                new SocketServer.Surroundings(
                        json,
                        Parsers.of(config.parser(), json),
                        mount.threads().engineThreads(),
                        mount::isWebSocketAvailable));
        mount.complete(server.serverEngine(), config.serveClient(), () -> {
            server.close();
            mount.threads().shutDown();
            json.close();
        });
        return server;
    }

    // Whatever is missing, an API or a provider of it, the remedy is the same.
    static JsonbCodec json() {
        try {
            return JsonbCodec.create();
        } catch (LinkageError | RuntimeException e) {
            throw new SocketIoException(
                    "No JSON-B provider was found: add one to the application, such as org.eclipse:yasson", e);
        }
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
                new ServerEngine(config, mount.threads().engineThreads(), mount::isWebSocketAvailable, listener);
        mount.complete(engine, false, () -> {
            engine.close();
            mount.threads().shutDown();
        });
        return engine;
    }

    /** Mounts the server that {@link #of} returns, unless it is there or not wanted. */
    static Optional<SocketIoServer> mountConfigured(ServletContext context) {
        Optional<SocketIoServer> mounted = find(context);
        if (mounted.isPresent()) {
            return mounted;
        }
        ConfigLoader.Loaded loaded = ConfigLoader.of(context).load(SocketIoConfig.defaults());
        if (!loaded.enabled()) {
            return Optional.empty();
        }
        SocketIoServer server = mount(context, loaded.config());
        context.setAttribute(ATTRIBUTE, server);
        LOGGER.log(
                Level.INFO,
                "Socket.IO server mounted in {0}: {1}",
                context.getContextPath().isEmpty() ? "/" : context.getContextPath(),
                ConfigLoader.describe(loaded.config()));
        return Optional.of(server);
    }

    private static Optional<SocketIoServer> find(ServletContext context) {
        return Optional.ofNullable((SocketIoServer) context.getAttribute(ATTRIBUTE));
    }
}

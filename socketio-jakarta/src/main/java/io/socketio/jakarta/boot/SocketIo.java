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
import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.parser.Parser;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.ServiceLoader;

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
     * @throws SocketIoException if there is no JSON-B provider and no other {@link SocketIoConfig#json()}
     */
    public static SocketIoServer mount(ServletContext context, SocketIoConfig config) {
        JsonCodec json = config.json().orElseGet(JsonbCodecs::standard);
        Parser parser = Parsers.of(config.parser());
        Mount mount = Mount.begin(context, config.engine());
        SocketServer server = new SocketServer(
                config,
                new SocketServer.Surroundings(
                        json, parser, mount.threads().engineThreads(), mount::isWebSocketAvailable));
        mount.complete(server.serverEngine(), config.serveClient(), () -> {
            server.undeploy();
            mount.threads().shutDown();
            if (json instanceof JsonbCodec ours) {
                ours.close();
            }
        });
        LOGGER.log(
                Level.INFO,
                "Socket.IO server mounted in {0}: {1}",
                context.getContextPath().isEmpty() ? "/" : context.getContextPath(),
                ConfigLoader.describe(config));
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
        ApplicationParts parts =
                source(context).map(ApplicationParts.Source::find).orElse(ApplicationParts.NONE);
        ConfigLoader.Loaded loaded =
                ConfigLoader.of(context).load(parts.config().orElseGet(SocketIoConfig::defaults));
        if (!loaded.enabled()) {
            return Optional.empty();
        }
        SocketIoServer server = mount(context, withJson(loaded.config(), parts.json()));
        context.setAttribute(ATTRIBUTE, server);
        return Optional.of(server);
    }

    /** What the container's initializer does: mounts the server, and lets the application's parts know. */
    static void initialize(ServletContext context) {
        mountConfigured(context);
        source(context).ifPresent(source -> source.contextInitialized(context));
    }

    private static Optional<ApplicationParts.Source> source(ServletContext context) {
        return ServiceLoader.load(ApplicationParts.Source.class, context.getClassLoader())
                .findFirst();
    }

    private static SocketIoConfig withJson(SocketIoConfig config, Optional<JsonCodec> bean) {
        return bean.filter(codec -> config.json().isEmpty())
                .map(codec -> config.toBuilder().json(codec).build())
                .orElse(config);
    }

    private static Optional<SocketIoServer> find(ServletContext context) {
        Object mounted = context.getAttribute(ATTRIBUTE);
        if (mounted == null || mounted instanceof SocketIoServer) {
            return Optional.ofNullable((SocketIoServer) mounted);
        }
        throw new IllegalStateException("Two copies of socketio-jakarta serve this application, leave one: "
                + place(SocketIoServer.class) + " and " + place(mounted.getClass()));
    }

    private static String place(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(source -> String.valueOf(source.getLocation()))
                .orElse("an unknown place");
    }
}

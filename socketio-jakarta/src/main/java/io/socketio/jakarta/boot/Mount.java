/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.HttpSessionPolicy;
import io.socketio.jakarta.internal.engine.ServerEngine;
import io.socketio.jakarta.internal.transport.servlet.EngineServlet;
import io.socketio.jakarta.internal.transport.servlet.HttpSessionEnds;
import io.socketio.jakarta.internal.transport.websocket.WebSocketUpgrader;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A server's place in a servlet context: its threads, its servlet, its way to WebSocket. */
final class Mount {
    private static final Logger LOGGER = System.getLogger(Mount.class.getName());
    private static final String SERVER_CONTAINER = "jakarta.websocket.server.ServerContainer";

    private final ServletContext context;
    private final EngineConfig config;
    private final DeploymentThreads threads;
    private final Optional<WebSocketUpgrader> upgrader;

    private Mount(ServletContext context, EngineConfig config) {
        this.context = context;
        this.config = config;
        Executor contexts = ApplicationContexts.current();
        this.threads = new DeploymentThreads(
                context.getContextPath() + config.path(),
                context.getClassLoader(),
                HandlerExecutors.find(config.threads(), contexts),
                contexts);
        this.upgrader = upgrader(context, config, threads);
    }

    static Mount begin(ServletContext context, EngineConfig config) {
        ContainerCheck.require(context);
        if (context.getServletRegistration(servletName(config)) != null) {
            throw new IllegalStateException("There is a server at " + config.path()
                    + " already: mount the second one at another path, or set socketio.enabled to false if the first"
                    + " one is not wanted");
        }
        return new Mount(context, config);
    }

    // A container without the WebSocket API serves polling only.
    private static Optional<WebSocketUpgrader> upgrader(
            ServletContext context, EngineConfig config, DeploymentThreads threads) {
        try {
            return Optional.of(
                    new WebSocketUpgrader(() -> serverContainer(context), config, threads, threads.closers()));
        } catch (NoClassDefFoundError e) {
            return Optional.empty();
        }
    }

    private static @Nullable Object serverContainer(ServletContext context) {
        return context.getAttribute(SERVER_CONTAINER);
    }

    DeploymentThreads threads() {
        return threads;
    }

    boolean isWebSocketAvailable() {
        return upgrader.isPresent() && upgrader.get().isAvailable();
    }

    /**
     * Registers the servlet.
     *
     * @param onDestroy run once at undeployment
     */
    void complete(ServerEngine engine, boolean servesClient, Runnable onDestroy) {
        EngineServlet servlet = new EngineServlet(
                engine,
                (request, response, opened) -> upgrader.orElseThrow().upgrade(request, response, opened),
                servesClient,
                new EngineServlet.Lifecycle() {
                    @Override
                    public void started() {
                        ContainerCheck.report(context, upgrader);
                    }

                    @Override
                    public void ended() {
                        onDestroy.run();
                    }
                });
        ServletRegistration.Dynamic registration = context.addServlet(servletName(config), servlet);
        registration.setAsyncSupported(true);
        registration.setLoadOnStartup(1);
        Set<String> taken = registration.addMapping(config.path() + "/*");
        if (!taken.isEmpty()) {
            threads.shutDown();
            throw new IllegalStateException("The path " + taken + " belongs to another servlet of this application:"
                    + " choose another one with socketio.path");
        }
        if (config.httpSessionPolicy() == HttpSessionPolicy.DISCONNECT) {
            context.addListener(new HttpSessionEnds(engine));
        }
        upgrader.ifPresent(this::register);
    }

    // GlassFish provides the container after the initializers of applications have run, and takes endpoints until the
    // filters are started, which is before the servlets are.
    private void register(WebSocketUpgrader found) {
        found.register();
        found.report();
        if (serverContainer(context) == null) {
            try {
                context.addListener(new LateRegistration(found));
            } catch (IllegalArgumentException | UnsupportedOperationException e) {
                LOGGER.log(Level.DEBUG, "Too late for a listener, and so for a container of WebSockets", e);
            }
        }
    }

    private record LateRegistration(WebSocketUpgrader upgrader) implements ServletContextListener {
        @Override
        public void contextInitialized(ServletContextEvent event) {
            upgrader.register();
        }
    }

    private static String servletName(EngineConfig config) {
        return "socketio" + config.path(); // a colon would not do as a JMX name, which GlassFish makes of it
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.boot.SocketIo;
import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.EngineServer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Servers for clients that mean no good, whose figures {@link ServerFiguresServlet} tells. Called by the container at
 * start.
 */
@WebListener
public final class HostileTarget implements ServletContextListener {
    /** The context attribute that holds the {@link EngineServer}s. */
    static final String SERVERS = HostileTarget.class.getName();

    /** For the container. */
    public HostileTarget() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        SessionEnds ends = SessionEnds.of(context);
        List<EngineServer> servers = new ArrayList<>();
        SocketIoServer socketIo = SocketIo.of(context);
        EverydayEvents.install(socketIo.of("/"), ends);
        DynamicNamespaces.install(socketIo);
        servers.add(socketIo.engine());
        // No ping comes while a container works through a flood.
        servers.add(mount(context, ends, "/engine.io", config -> config.pingInterval(Duration.ofMinutes(2))));
        servers.add(mount(
                context,
                ends,
                "/bounded",
                config -> config.maxQueuedPackets(200).maxQueuedBytes(1_000_000).sendTimeout(Duration.ofSeconds(1))));
        servers.add(mount(
                context,
                ends,
                "/pulse",
                config -> config.pingInterval(Duration.ofMillis(300)).pingTimeout(Duration.ofSeconds(3))));
        servers.add(mount(
                context,
                ends,
                "/brisk",
                config -> config.pingInterval(Duration.ofMillis(300)).pingTimeout(Duration.ofMillis(500))));
        context.setAttribute(SERVERS, List.copyOf(servers));
    }

    private static EngineServer mount(
            ServletContext context, SessionEnds ends, String path, UnaryOperator<EngineConfig.Builder> options) {
        EngineConfig config = options.apply(EngineConfig.builder().path(path)).build();
        return SocketIo.mountEngine(context, config, session -> new ObservedEcho(session, ends));
    }
}

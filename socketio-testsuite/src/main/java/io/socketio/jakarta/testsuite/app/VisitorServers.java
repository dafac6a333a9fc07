/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.boot.SocketIo;
import io.socketio.jakarta.engine.HttpSessionPolicy;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import java.util.Map;

/** A server for each {@link HttpSessionPolicy}, at a path of its own. Called by the container at start. */
@WebListener
public final class VisitorServers implements ServletContextListener {
    private static final Map<String, HttpSessionPolicy> POLICIES =
            Map.of("/leaving", HttpSessionPolicy.DISCONNECT, "/staying", HttpSessionPolicy.IGNORE);

    // No ping comes while a test waits for the end of an HTTP session.
    private static final Duration QUIET = Duration.ofMinutes(5);

    /** For the container. */
    public VisitorServers() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        POLICIES.forEach((path, policy) -> {
            SocketIoConfig config = SocketIoConfig.builder()
                    .engine(engine -> engine.path(path).pingInterval(QUIET).httpSessionPolicy(policy))
                    .build();
            EverydayEvents.install(SocketIo.mount(context, config).of("/"), SessionEnds.of(context));
        });
    }
}

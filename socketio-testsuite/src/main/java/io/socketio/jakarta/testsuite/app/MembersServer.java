/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.boot.SocketIo;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.security.Principal;

/** A second server, at a path that {@code web.xml} protects. Called by the container at start. */
@WebListener
public final class MembersServer implements ServletContextListener {
    /** For the container. */
    public MembersServer() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SocketIoServer server = SocketIo.mount(
                event.getServletContext(),
                SocketIoConfig.builder()
                        .engine(engine -> engine.path("/protected"))
                        .build());
        server.of("/")
                .on(
                        "whoami",
                        (socket, arguments, ack) -> ack.send(
                                socket.principal().map(Principal::getName).orElse("nobody")));
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.ConnectionStateRecovery;
import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.boot.SocketIo;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.engine.HandshakeFilter.Decision;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What the official JavaScript client's own behaviour is tried on. The server at {@code /socket.io} has every option at
 * its default; the one at {@code /eventful} has middlewares, connection state recovery, heartbeats every two seconds
 * and a handshake filter that takes its time; the one at {@code /closing} is closed by {@link CloseServlet}. Called by
 * the container at start.
 */
@WebListener
public final class ClientSuiteApplication implements ServletContextListener {
    /** For the container. */
    public ClientSuiteApplication() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        SessionEnds ends = SessionEnds.of(context);
        installPlain(SocketIo.of(context), ends);
        installEventful(SocketIo.mount(context, eventful()), ends);
        SocketIoServer closing = SocketIo.mount(
                context,
                SocketIoConfig.builder()
                        .engine(engine -> engine.path("/closing"))
                        .build());
        EverydayEvents.install(closing.of("/"), ends);
        context.setAttribute(CloseServlet.SERVER, closing);
    }

    private static SocketIoConfig eventful() {
        return SocketIoConfig.builder()
                .engine(engine -> engine.path("/eventful")
                        .pingInterval(Duration.ofSeconds(2))
                        .handshakeFilter(ClientSuiteApplication::decideSlowly))
                .connectionStateRecovery(ConnectionStateRecovery.defaults())
                .build();
    }

    /** Takes longer than the shortest connection timeout of a client. */
    private static Decision decideSlowly(EngineRequest request) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(10);
        return request.parameter("turn-away").isPresent() ? Decision.refuse() : Decision.accept();
    }

    private static void installPlain(SocketIoServer server, SessionEnds ends) {
        for (String namespace : new String[] {"/", "/custom", "/guarded", "/waiting"}) {
            EverydayEvents.install(server.of(namespace), ends);
            Selections.install(server, namespace);
        }
        Middlewares.install(server);
        // Three spellings of two names.
        server.of("slashless").on("first-spelling", (socket, arguments, ack) -> ack.send("without a slash"));
        server.of("/slashless").on("second-spelling", (socket, arguments, ack) -> ack.send("with a slash"));
        server.of("").on("empty-name", (socket, arguments, ack) -> ack.send("main"));
    }

    private static void installEventful(SocketIoServer server, SessionEnds ends) {
        for (String namespace : new String[] {"/", "/custom", "/other"}) {
            EverydayEvents.install(server.of(namespace), ends);
            ClientSuiteEvents.install(server.of(namespace));
        }
        server.of("/")
                .use((socket, next) -> Middlewares.refuseIf(
                        socket.handshake().request().parameter("fail").isPresent(),
                        next,
                        "Auth failed (main namespace)"));
        server.of("/no").use((socket, next) -> next.refuse("Auth failed (custom namespace)"));
    }
}

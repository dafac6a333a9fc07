/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.ConnectionStateRecovery;
import io.socketio.jakarta.Next;
import io.socketio.jakarta.ParentNamespace;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.boot.SocketIo;
import io.socketio.jakarta.engine.CorsPolicy;
import io.socketio.jakarta.parser.StandardParser;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Socket.IO through the programmatic API: the server the library mounted itself at {@code /socket.io}, one with short
 * times at {@code /fast}, one for pages of another origin at {@code /cors}, one that removes empty namespaces at
 * {@code /cleanup}, one with MessagePack packets at {@code /msgpack}, one with connection state recovery at
 * {@code /recovery}, one for clients of Socket.IO 2 too at {@code /eio3}, one that compresses WebSocket messages at
 * {@code /deflate}. Called by the container at start.
 */
@WebListener
public final class ProgrammaticApplication implements ServletContextListener {
    private static final Executor SOON = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);

    /** For the container. */
    public ProgrammaticApplication() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        SessionEnds ends = SessionEnds.of(context);
        install(SocketIo.of(context), ends);
        install(SocketIo.mount(context, fast()), ends);
        SocketIoConfig cors = SocketIoConfig.builder()
                .engine(engine -> engine.path("/cors").cors(CorsPolicy.of("https://friend.example")))
                .build();
        install(SocketIo.mount(context, cors), ends);
        SocketIoServer recovering = SocketIo.mount(
                context,
                SocketIoConfig.builder()
                        .engine(engine -> engine.path("/recovery"))
                        .connectionStateRecovery(ConnectionStateRecovery.defaults())
                        .build());
        EverydayEvents.install(recovering.of("/"), ends);
        SocketIoConfig eio3 = SocketIoConfig.builder()
                .engine(engine -> engine.path("/eio3").allowEio3(true).pingInterval(Duration.ofSeconds(1)))
                .build();
        install(SocketIo.mount(context, eio3), ends);
        SocketIoConfig msgpack = SocketIoConfig.builder()
                .engine(engine -> engine.path("/msgpack"))
                .parser(StandardParser.MSGPACK)
                .build();
        install(SocketIo.mount(context, msgpack), ends);
        SocketIoConfig deflate = SocketIoConfig.builder()
                .engine(engine -> engine.path("/deflate").perMessageDeflate(true))
                .build();
        install(SocketIo.mount(context, deflate), ends);
        SocketIoServer cleaning = SocketIo.mount(
                context,
                SocketIoConfig.builder()
                        .engine(engine -> engine.path("/cleanup"))
                        .cleanupEmptyChildNamespaces(true)
                        .build());
        ParentNamespace tenants = DynamicNamespaces.install(cleaning);
        cleaning.of("/")
                .on(
                        "exists",
                        (socket, arguments, ack) -> ack.send(tenants.children().stream()
                                .anyMatch(child -> child.name().equals(arguments.require(0, String.class)))));
    }

    private static SocketIoConfig fast() {
        return SocketIoConfig.builder()
                .engine(engine -> engine.path("/fast")
                        .pingInterval(Duration.ofMillis(300))
                        .pingTimeout(Duration.ofSeconds(2))) // on a busy machine, too
                .connectTimeout(Duration.ofSeconds(1))
                .build();
    }

    private static void install(SocketIoServer server, SessionEnds ends) {
        EverydayEvents.install(server.of("/"), ends);
        TypedEvents.install(server.of("/"));
        EverydayEvents.install(server.of("/custom"), ends);
        server.of("/admin").use(ProgrammaticApplication::adminsOnly);
        EverydayEvents.install(server.of("/admin"), ends);
        server.of("/closed").use((socket, next) -> next.refuse("closed for \"today\""));
        server.of("/slow").use((socket, next) -> SOON.execute(next::proceed));
        EverydayEvents.install(server.of("/slow"), ends);
        DynamicNamespaces.install(server);
    }

    private static void adminsOnly(Socket socket, Next next) {
        Map<?, ?> auth = socket.handshake().auth(Map.class).orElse(Map.of());
        if ("letmein".equals(auth.get("token"))) {
            next.proceed();
        } else {
            next.refuse(new ConnectionRefusedException("not an administrator", Map.of("code", 401)));
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.Next;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketIoServer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Namespaces with middlewares: {@code /guarded} has three, the second of which refuses clients that do not know the
 * word; {@code /waiting} keeps clients waiting until another one lets them in. Called as the library calls them.
 */
final class Middlewares {
    private Middlewares() {}

    static void install(SocketIoServer server) {
        installGuarded(server);
        installWaiting(server);
    }

    private static void installGuarded(SocketIoServer server) {
        AtomicInteger passedThirdMiddleware = new AtomicInteger();
        server.of("/guarded").use((socket, next) -> {
            socket.data().put("way", "first");
            next.proceed();
        });
        server.of("/guarded").use((socket, next) -> {
            socket.data().put("way", way(socket) + ", second");
            refuseIf(!"open sesame".equals(text(socket, "word")), next, "wrong word");
        });
        server.of("/guarded").use((socket, next) -> {
            passedThirdMiddleware.incrementAndGet();
            socket.data().put("way", way(socket) + ", third");
            next.proceed();
        });
        server.of("/guarded").on("way", (socket, arguments, ack) -> ack.send(way(socket)));
        server.of("/").on("third-middleware-ran", (socket, arguments, ack) -> ack.send(passedThirdMiddleware.get()));
    }

    private static void installWaiting(SocketIoServer server) {
        Map<String, Next> waiting = new ConcurrentHashMap<>();
        server.of("/waiting").use((socket, next) -> waiting.put(text(socket, "ticket"), next));
        server.of("/")
                .on(
                        "is-waiting",
                        (socket, arguments, ack) -> ack.send(waiting.containsKey(arguments.require(0, String.class))));
        server.of("/").on("let-in", (socket, arguments, ack) -> {
            Optional.ofNullable(waiting.remove(arguments.require(0, String.class)))
                    .ifPresent(Next::proceed);
            ack.send();
        });
    }

    static void refuseIf(boolean refused, Next next, String text) {
        if (refused) {
            next.refuse(text);
        } else {
            next.proceed();
        }
    }

    private static String way(Socket socket) {
        return socket.data().get("way", String.class).orElse("");
    }

    private static String text(Socket socket, String key) {
        Map<?, ?> auth = socket.handshake().auth(Map.class).orElse(Map.of());
        return String.valueOf(auth.get(key));
    }
}

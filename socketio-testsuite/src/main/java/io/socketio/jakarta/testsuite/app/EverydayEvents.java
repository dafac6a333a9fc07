/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.AckTimeoutException;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Socket;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** The events the scenarios send, as handlers of a namespace and of its sockets. Called as the library calls them. */
public final class EverydayEvents {
    private static final String RECEIVED = "received";
    private static final String TOTAL = "items in all";

    private EverydayEvents() {}

    static void install(Namespace namespace, SessionEnds ends) {
        namespace.onConnection(socket -> {
            socket.emit("auth", socket.handshake().auth(Object.class).orElse(Map.of()));
            socket.onDisconnect(reason -> ends.record(socket.id(), reason.wireText()));
            answers(socket);
            counting(socket);
            leaving(socket);
        });
        rooms(namespace);
    }

    private static void answers(Socket socket) {
        socket.on("echo", (arguments, ack) -> socket.emit("echo-back", values(arguments)));
        socket.on("echo-ack", (arguments, ack) -> ack.send(values(arguments)));
        socket.on("sum", Sum.class, (sum, ack) -> ack.send(sum.left().add(sum.right())));
        socket.on("whoami", (arguments, ack) -> ack.send(socket.id(), socket.rooms()));
        socket.on(
                "transport",
                (arguments, ack) -> ack.send(socket.session().transport().wireName()));
        socket.on("throw", (arguments, ack) -> {
            throw new IllegalStateException("the handler is broken");
        });
        socket.on(
                "ask",
                (arguments, ack) -> socket.emitWithAck("question", values(arguments))
                        .thenAccept(answer -> ack.send(values(answer))));
        socket.on(
                "ask-the-silent",
                (arguments, ack) -> socket.timeout(Duration.ofMillis(200))
                        .emitWithAck("silence")
                        .whenComplete((answer, failure) -> ack.send(failureText(Optional.ofNullable(failure)))));
    }

    private static void counting(Socket socket) {
        socket.on("item", Integer.class, (number, ack) -> {
            socket.data().put(TOTAL, socket.data().get(TOTAL, Integer.class).orElse(0) + 1);
            int expected = socket.data().get(RECEIVED, Integer.class).orElse(0);
            // A number out of order is never equalled again, so the report shows where order was lost.
            if (number == expected) {
                socket.data().put(RECEIVED, expected + 1);
            }
        });
        socket.on(
                "items-received",
                (arguments, ack) -> ack.send(
                        socket.data().get(RECEIVED, Integer.class).orElse(0),
                        socket.data().get(TOTAL, Integer.class).orElse(0)));
        socket.on("burst", Integer.class, (count, ack) -> {
            for (int i = 0; i < count; i++) {
                socket.emit("burst-item", i);
            }
        });
    }

    private static void leaving(Socket socket) {
        socket.on("disconnect-me", (arguments, ack) -> socket.disconnect());
        socket.on("disconnect-session", (arguments, ack) -> {
            socket.emit("last-words", "good bye");
            socket.disconnectSession();
        });
    }

    private static void rooms(Namespace namespace) {
        namespace.on("join", (socket, arguments, ack) -> {
            socket.join(arguments.require(0, String.class));
            ack.send();
        });
        namespace.on("leave", (socket, arguments, ack) -> {
            socket.leave(arguments.require(0, String.class));
            ack.send();
        });
        namespace.on(
                "to-room",
                (socket, arguments, ack) -> namespace
                        .to(arguments.require(0, String.class))
                        .emit("news", arguments.toList().get(1)));
        namespace.on(
                "to-others-in-room",
                (socket, arguments, ack) -> socket.to(arguments.require(0, String.class))
                        .emit("news", arguments.toList().get(1)));
        namespace.on(
                "to-two-rooms",
                (socket, arguments, ack) -> namespace
                        .to(arguments.require(0, String.class), arguments.require(1, String.class))
                        .emit("news", arguments.toList().get(2)));
        namespace.on(
                "except-room",
                (socket, arguments, ack) -> namespace
                        .except(arguments.require(0, String.class))
                        .emit("news", arguments.toList().get(1)));
        namespace.on("to-all", (socket, arguments, ack) -> namespace.emit("news", values(arguments)));
        namespace.on(
                "to-all-but-me", (socket, arguments, ack) -> socket.broadcast().emit("news", values(arguments)));
        namespace.on(
                "room-exists",
                (socket, arguments, ack) -> ack.send(namespace.rooms().contains(arguments.require(0, String.class))));
    }

    private static Object[] values(Arguments arguments) {
        return arguments.toList().toArray();
    }

    private static Map<String, Object> failureText(Optional<Throwable> failure) {
        Throwable cause = failure.orElseThrow();
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return Map.of("timeout", cause instanceof AckTimeoutException, "message", String.valueOf(cause.getMessage()));
    }

    /** Bound from the first argument of {@code sum}. */
    public record Sum(BigDecimal left, BigDecimal right) {}
}

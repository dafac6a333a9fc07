/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.Handshake;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Events that the official client's own behaviour is tried with. Called as the library calls them. */
public final class ClientSuiteEvents {
    /** The moment that travels as text, 2024-02-29T12:34:56.789Z. */
    private static final Instant MOMENT = Instant.ofEpochMilli(1_709_210_096_789L);

    private static final byte[] GREETING = "hällo".getBytes(StandardCharsets.UTF_8);
    private static final String DELIVERIES = "deliveries";
    private static final String HELD = "held";

    private ClientSuiteEvents() {}

    static void install(Namespace namespace) {
        namespace.onConnection(socket -> socket.emit("handshake", shown(socket.handshake())));
        namespace.on("get-handshake", (socket, arguments, ack) -> ack.send(shown(socket.handshake())));
        namespace.on("greet", (socket, arguments, ack) -> socket.emit("greeting"));
        namespace.on(
                "message",
                (socket, arguments, ack) ->
                        socket.emit("message", arguments.toList().toArray()));
        values(namespace);
        bytes(namespace);
        deliveries(namespace);
    }

    private static Map<String, Object> shown(Handshake handshake) {
        return Map.of(
                "query",
                handshake.request().query(),
                "auth",
                handshake.auth(Object.class).orElse(Map.of()));
    }

    private static void values(Namespace namespace) {
        namespace.on("date", (socket, arguments, ack) -> {
            socket.emit("date-is", Date.from(MOMENT), Map.of("date", MOMENT));
            ack.send(Date.from(MOMENT));
        });
        namespace.on("false", (socket, arguments, ack) -> socket.emit("false-is", false));
        namespace.on("texts", (socket, arguments, ack) -> {
            for (String text : List.of("日本の文字", "Привет", "Ünïcödé", "— “quoted” —", "🎭👩‍👩‍👧‍👦")) {
                socket.emit("text-is", text);
            }
        });
        // The client's answer has to be exactly this.
        namespace.on(
                "ask-for-two",
                (socket, arguments, ack) -> socket.emitWithAck("two", "please")
                        .thenAccept(answer -> socket.emit(
                                "two-were",
                                answer.size() == 2
                                        && answer.require(0, Integer.class) == 5
                                        && answer.require(1, Map.class).equals(Map.of("test", true)))));
    }

    private static void bytes(Namespace namespace) {
        namespace.on("bytes", (socket, arguments, ack) -> socket.emit("bytes-are", GREETING));
        namespace.on(
                "take-bytes", (socket, arguments, ack) -> ack.send(isGreeting(arguments.require(0, ByteBuffer.class))));
        namespace.on("take-parcel", (socket, arguments, ack) -> {
            Parcel parcel = arguments.require(0, Parcel.class);
            boolean isIntact = "before".equals(parcel.first()) && "after".equals(parcel.last());
            ack.send(isIntact && isGreeting(parcel.content()));
        });
    }

    private static boolean isGreeting(ByteBuffer bytes) {
        return ByteBuffer.wrap(GREETING).equals(bytes);
    }

    private static void deliveries(Namespace namespace) {
        namespace.on("unanswered", (socket, arguments, ack) -> deliver(socket));
        namespace.on("answered-from-the-third-time-on", (socket, arguments, ack) -> {
            if (deliver(socket) >= 3) {
                ack.send("at last");
            }
        });
        namespace.on("deliveries", (socket, arguments, ack) -> ack.send(count(socket)));
        namespace.on("hold", (socket, arguments, ack) -> socket.data().put(HELD, ack));
        namespace.on("release", (socket, arguments, ack) -> {
            socket.data().get(HELD, Ack.class).ifPresent(held -> held.send("late"));
            ack.send("the held answer is on its way");
        });
        namespace.on("answered-too-often", (socket, arguments, ack) -> {
            ack.send("once");
            ack.send("twice");
        });
    }

    private static int deliver(Socket socket) {
        socket.data().put(DELIVERIES, count(socket) + 1);
        return count(socket);
    }

    private static int count(Socket socket) {
        return socket.data().get(DELIVERIES, Integer.class).orElse(0);
    }

    /** Bytes between two texts. */
    public record Parcel(String first, ByteBuffer content, String last) {}
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.AckResponses;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.IncompleteAcksException;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.boot.SocketIo;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What a client of the namespace {@code /control} says is sent to clients of the namespace {@code /observed}: events with
 * and without flags, all by one call of a handler, and questions. Called by the container at start.
 */
@WebListener
public final class RemoteControl implements ServletContextListener {

    /** For the container. */
    public RemoteControl() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SocketIoServer server = SocketIo.of(event.getServletContext());
        Namespace observed = server.of("/observed");
        Namespace control = server.of("/control");
        control.on("send", (socket, arguments, ack) -> {
            Socket target = observed.socket(arguments.require(0, String.class)).orElseThrow();
            forEachStep(arguments, (isVolatile, value) -> {
                if (isVolatile) {
                    target.asVolatile().emit("event", value);
                } else {
                    target.emit("event", value);
                }
            });
            ack.send();
        });
        control.on("broadcast", (socket, arguments, ack) -> {
            forEachStep(
                    arguments,
                    (isVolatile, value) -> (isVolatile ? observed.asVolatile() : observed).emit("event", value));
            ack.send();
        });
        control.on("question", (socket, arguments, ack) -> ask(observed, arguments, ack));
    }

    private interface Step {

        void run(boolean isVolatile, Object value);
    }

    /** The first argument is for others; then "volatile" or "normal" and what to send, in turns. */
    private static void forEachStep(Arguments arguments, Step step) {
        for (int i = 1; i + 1 < arguments.size(); i += 2) {
            boolean isVolatile = "volatile".equals(arguments.require(i, String.class));
            step.run(isVolatile, arguments.require(i + 1, Object.class));
        }
    }

    /** Asks the clients whose ids are the second argument, with the time limit that is the first one. */
    private static void ask(Namespace observed, Arguments arguments, Ack ack) {
        Duration limit = Duration.ofMillis(arguments.require(0, Integer.class));
        String[] ids = arguments.require(1, String[].class);
        Broadcaster selected = observed.to(ids);
        CompletableFuture<Void> unused = selected.timeout(limit)
                .emitWithAck("question", "what?")
                .handle(RemoteControl::outcome)
                .thenAccept(ack::send)
                .toCompletableFuture();
    }

    private static Map<String, Object> outcome(@Nullable AckResponses responses, @Nullable Throwable failure) {
        if (failure instanceof IncompleteAcksException incomplete) {
            return Map.of(
                    "missing",
                    incomplete.missing(),
                    "answers",
                    incomplete.responses().toList());
        }
        return Map.of(
                "missing", 0, "answers", responses == null ? List.of(String.valueOf(failure)) : responses.toList());
    }
}

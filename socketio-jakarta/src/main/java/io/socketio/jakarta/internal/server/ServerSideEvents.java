/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.AckResponses;
import io.socketio.jakarta.EventHandler;
import io.socketio.jakarta.IncompleteAcksException;
import io.socketio.jakarta.Registration;
import io.socketio.jakarta.adapter.AckAnswer;
import io.socketio.jakarta.adapter.Adapter;
import io.socketio.jakarta.adapter.BroadcastMessage;
import io.socketio.jakarta.adapter.ServerSideAnswers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the servers of a cluster tell each other in one namespace. Thread-safe. */
final class ServerSideEvents {
    private static final Set<String> RESERVED = Set.of("connect", "connection", "new_namespace");

    private final Adapter adapter;
    private final ServerParts parts;
    private final Map<String, HandlerList<EventHandler>> handlers = new ConcurrentHashMap<>(2);

    ServerSideEvents(Adapter adapter, ServerParts parts) {
        this.adapter = adapter;
        this.parts = parts;
    }

    Registration on(String event, EventHandler handler) {
        requireUnreserved(event);
        return handlers.computeIfAbsent(event, name -> new HandlerList<>()).add(handler);
    }

    void emit(String event, @Nullable Object... arguments) {
        requireUnreserved(event);
        adapter.serverSideEmit(BroadcastMessage.of(event, arguments));
    }

    CompletionStage<AckResponses> emitWithAck(String event, @Nullable Object... arguments) {
        requireUnreserved(event);
        CompletableFuture<AckResponses> result = new CompletableFuture<>();
        var unused = adapter.serverSideEmitWithAck(BroadcastMessage.of(event, arguments))
                .whenComplete((answers, failure) -> complete(result, answers, failure));
        return result;
    }

    private void complete(
            CompletableFuture<AckResponses> result, @Nullable ServerSideAnswers answers, @Nullable Throwable failure) {
        if (failure != null) {
            result.completeExceptionally(failure);
        } else if (answers != null) {
            AckResponses responses = new CollectedAnswers(answers.answers(), parts.json());
            if (responses.size() < answers.expected()) {
                result.completeExceptionally(new IncompleteAcksException(responses, answers.expected()));
            } else {
                result.complete(responses);
            }
        }
    }

    private static void requireUnreserved(String event) {
        if (RESERVED.contains(event)) {
            throw new IllegalArgumentException('"' + event + "\" is a reserved event name");
        }
    }

    /** Another server has sent an event. Called by any thread. */
    void receive(BroadcastMessage message, Optional<Consumer<AckAnswer>> answer) {
        HandlerList<EventHandler> takers = handlers.get(message.event());
        if (takers == null) {
            return;
        }
        GivenArguments arguments = new GivenArguments(message.arguments(), parts.json());
        Ack ack = answer.<Ack>map(ServerSideEvents::ack).orElse(NoAck.INSTANCE);
        parts.workers()
                .execute(() -> takers.entries()
                        .forEach(entry -> UserCode.run(
                                "Handler of server-side event",
                                message.event(),
                                () -> entry.handler().handle(arguments, ack))));
    }

    // Of an answer to another server there is one value.
    private static Ack ack(Consumer<AckAnswer> taker) {
        return new ExpectedAck(values -> {
            Object first = values.isEmpty() ? null : values.get(0);
            taker.accept(() -> first);
        });
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.AckResponses;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A selection of sockets as a typed client.
 *
 * @param limit for methods that have none of their own
 */
record TypedClientOfBroadcast(NamespaceBroadcaster broadcaster, Optional<Duration> limit) implements TypedClientTarget {

    @Override
    public TypedClientAudience audience() {
        return TypedClientAudience.MANY;
    }

    @Override
    public boolean hasTimeLimit() {
        return limit.isPresent();
    }

    @Override
    public void emit(String event, @Nullable Object[] arguments) {
        broadcaster.emit(event, arguments);
    }

    @Override
    public CompletionStage<?> ask(TypedClientMethod method, @Nullable Object[] arguments) {
        Duration wait = method.limit().or(() -> limit).orElseThrow();
        return broadcaster
                .timeout(wait)
                .emitWithAck(method.event(), arguments)
                .thenApply(responses -> bind(responses, method.answer()));
    }

    private static @Nullable Object bind(AckResponses responses, Type type) {
        if (type == Void.class) {
            return null;
        }
        return type == AckResponses.class
                ? responses
                : IntStream.range(0, responses.size())
                        .mapToObj(i -> TypedClientTarget.required(responses.get(i, type), type))
                        .toList();
    }

    @Override
    public String toString() {
        return "broadcast " + broadcaster.options();
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.AckEmitter;
import io.socketio.jakarta.Arguments;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A socket with a time limit of its own for acknowledgements. Immutable. */
record TimedEmitter(ClientSocket socket, Duration limit) implements AckEmitter {

    @Override
    public CompletionStage<Arguments> emitWithAck(String event, @Nullable Object... arguments) {
        return socket.emitWithAck(limit, event, arguments);
    }

    @Override
    public <T> CompletionStage<T> emitWithAck(String event, Class<T> replyType, @Nullable Object... arguments) {
        return emitWithAck(event, arguments).thenApply(answer -> answer.require(0, replyType));
    }
}

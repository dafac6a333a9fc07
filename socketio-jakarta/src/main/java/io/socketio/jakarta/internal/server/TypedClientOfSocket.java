/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.AckEmitter;
import io.socketio.jakarta.Arguments;
import java.lang.reflect.Type;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One socket as a typed client. */
record TypedClientOfSocket(ClientEmitter emitter) implements TypedClientTarget {

    @Override
    public TypedClientAudience audience() {
        return TypedClientAudience.ONE;
    }

    @Override
    public boolean hasTimeLimit() {
        return true;
    }

    @Override
    public void emit(String event, @Nullable Object[] arguments) {
        emitter.emit(event, arguments);
    }

    @Override
    public CompletionStage<?> ask(TypedClientMethod method, @Nullable Object[] arguments) {
        AckEmitter limited = method.limit().map(emitter::timeout).orElse(emitter);
        return limited.emitWithAck(method.event(), arguments).thenApply(answer -> bind(answer, method.answer()));
    }

    private static @Nullable Object bind(Arguments answer, Type type) {
        if (type == Void.class) {
            return null;
        }
        return type == Arguments.class ? answer : TypedClientTarget.required(answer.get(0, type), type);
    }

    @Override
    public String toString() {
        return "socket " + emitter.socket().id();
    }
}

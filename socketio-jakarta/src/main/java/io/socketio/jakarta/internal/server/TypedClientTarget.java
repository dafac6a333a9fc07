/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.BindingException;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Whom a typed client speaks to. Immutable, called by any thread. */
interface TypedClientTarget {

    /** Which methods an interface may have for it. */
    TypedClientAudience audience();

    /** Whether a method that asks waits for a known time without saying so itself. */
    boolean hasTimeLimit();

    /** Sends an event. */
    void emit(String event, @Nullable Object[] arguments);

    /** Sends an event and binds what comes back as the method says. */
    CompletionStage<?> ask(TypedClientMethod method, @Nullable Object[] arguments);

    /** An answer that has to be there. */
    static Object required(Optional<Object> answer, Type type) {
        return answer.orElseThrow(() -> new BindingException("the answer is missing, expected " + type.getTypeName()));
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Sends what is called on a typed client. Immutable, called by any thread. */
record TypedClientHandler(Class<?> type, TypedClientInterface known, TypedClientTarget target)
        implements InvocationHandler {
    private static final Object[] NONE = {};

    @Override
    public @Nullable Object invoke(Object client, Method method, @Nullable Object @Nullable [] parameters)
            throws Throwable {
        TypedClientMethod event = known.events().get(method);
        @Nullable Object[] given = parameters == null ? NONE : parameters;
        if (event == null) {
            return method.isDefault()
                    ? InvocationHandler.invokeDefault(client, method, given)
                    : ofObject(client, method, given);
        }
        if (event.asks()) {
            return target.ask(event, event.arguments(given)).toCompletableFuture();
        }
        target.emit(event.event(), event.arguments(given));
        return null;
    }

    private Object ofObject(Object client, Method method, @Nullable Object[] parameters) {
        return switch (method.getName()) {
            case "equals" -> client == parameters[0];
            case "hashCode" -> System.identityHashCode(client);
            default -> type.getSimpleName() + " of " + target;
        };
    }
}

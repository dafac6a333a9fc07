/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.HandlerRegistry;
import io.socketio.jakarta.Socket;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The guards of one bean. Immutable.
 *
 * @param connection who is asked about each client of the namespace, whatever it calls later
 * @param methods who is asked about the calls of a method
 */
record HandlerGuards(Optional<HandlerGuard> connection, Map<Method, List<HandlerGuard>> methods) {
    /** Everybody may call everything with anything. */
    static final HandlerGuards NONE = new HandlerGuards(Optional.empty(), Map.of());

    HandlerGuards {
        methods = Map.copyOf(methods);
    }

    void admit(Method method, Socket socket) {
        for (HandlerGuard guard : methods.getOrDefault(method, List.of())) {
            guard.admit(socket);
        }
    }

    void check(Method method, Object bean, @Nullable Object[] values) {
        for (HandlerGuard guard : methods.getOrDefault(method, List.of())) {
            guard.check(bean, values);
        }
    }

    /** Has the guard of the namespace asked about each client that connects. */
    void protect(HandlerRegistry namespace) {
        connection.ifPresent(guard -> namespace.use((socket, next) -> {
            try {
                guard.admit(socket);
            } catch (RuntimeException refused) {
                next.refuse(Refusals.of(refused));
                return;
            }
            next.proceed();
        }));
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import jakarta.websocket.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Finds the {@link ReceiveOrder} of sessions by what their class offers. One instance for each server, which asks a class
 * once; thread-safe.
 */
final class ReceiveOrders {
    private static final Logger LOGGER = System.getLogger(ReceiveOrders.class.getName());

    // A container has one class of sessions, or a few.
    private final Map<Class<?>, Optional<Method>> executors = new ConcurrentHashMap<>();

    /** The order of a session. */
    ReceiveOrder of(Session session) {
        return new ReceiveOrder(executors
                .computeIfAbsent(session.getClass(), ReceiveOrders::executor)
                .flatMap(method -> executor(method, session))
                .orElse(Runnable::run));
    }

    // Not of the WebSocket API, and no class of the container is visible to an application: by name.
    private static Optional<Method> executor(Class<?> sessions) {
        try {
            return Optional.of(sessions.getMethod("getExecutor"));
        } catch (NoSuchMethodException e) {
            LOGGER.log(Level.DEBUG, "The container tells everything in order");
            return Optional.empty();
        }
    }

    private static Optional<Executor> executor(Method method, Session session) {
        try {
            return method.invoke(session) instanceof Executor executor ? Optional.of(executor) : Optional.empty();
        } catch (IllegalAccessException | InvocationTargetException e) {
            LOGGER.log(Level.DEBUG, "The container keeps its order to itself", e);
            return Optional.empty();
        }
    }
}

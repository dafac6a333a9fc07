/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An interface whose methods can all work for an audience. Immutable.
 *
 * @param events the methods that send; the others are default ones
 * @param withoutLimit a method that asks without a time limit of its own
 */
record TypedClientInterface(Map<Method, TypedClientMethod> events, Optional<Method> withoutLimit) {

    /**
     * Describes an interface.
     *
     * @throws IllegalArgumentException if it cannot work
     */
    static TypedClientInterface of(Class<?> type, TypedClientAudience audience) {
        if (!type.isInterface() || type.isAnnotation() || type.isHidden() || type.isSealed()) {
            throw new IllegalArgumentException(
                    type.getName() + " cannot be a typed client: an interface is, neither hidden nor sealed");
        }
        Map<Method, TypedClientMethod> events = new HashMap<>();
        Map<String, Method> byEvent = new HashMap<>();
        Optional<Method> withoutLimit = Optional.empty();
        for (Method method : type.getMethods()) {
            if (method.isDefault()) {
                requireCallable(method);
            } else if (isToBeSent(method)) {
                TypedClientMethod event = TypedClientMethod.of(method, audience);
                requireAlone(method, byEvent.putIfAbsent(event.event(), method), event.event());
                events.put(method, event);
                if (event.asks() && event.limit().isEmpty()) {
                    withoutLimit = Optional.of(method);
                }
            }
        }
        return new TypedClientInterface(Map.copyOf(events), withoutLimit);
    }

    // An interface may repeat equals, hashCode and toString, which do not send.
    private static boolean isToBeSent(Method method) {
        if (Modifier.isStatic(method.getModifiers())) {
            return false;
        }
        try {
            Object.class.getMethod(method.getName(), method.getParameterTypes());
            return false;
        } catch (NoSuchMethodException e) {
            return true;
        }
    }

    private static void requireCallable(Method method) {
        Class<?> owner = method.getDeclaringClass();
        boolean isCallable = Modifier.isPublic(owner.getModifiers())
                && owner.getModule().isExported(owner.getPackageName(), TypedClientInterface.class.getModule());
        if (!isCallable) {
            throw TypedClientMethod.refusal(
                    method, "is a default method, which is called in public interfaces of exported packages only");
        }
    }

    // The same method inherited twice is one: the proxy has it once.
    private static void requireAlone(Method method, @Nullable Method other, String event) {
        boolean isAlone = other == null
                || (method.getName().equals(other.getName())
                        && Arrays.equals(method.getParameterTypes(), other.getParameterTypes()));
        if (!isAlone) {
            throw TypedClientMethod.refusal(
                    method,
                    "sends event \"" + event + "\" as " + other + " does; give it another name with @SocketEvent");
        }
    }
}

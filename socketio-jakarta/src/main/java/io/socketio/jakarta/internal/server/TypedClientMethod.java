/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.AckTimeout;
import io.socketio.jakarta.SocketEvent;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A method of a typed client that sends an event.
 *
 * @param asks whether it waits for an acknowledgement
 * @param answer the type of one client's answer; void if nothing is waited for
 * @param limit its own time limit
 * @param isVarArgs whether its last parameter holds the rest of the arguments
 */
record TypedClientMethod(String event, boolean asks, Type answer, Optional<Duration> limit, boolean isVarArgs) {

    /**
     * Describes a method.
     *
     * @throws IllegalArgumentException if it cannot work
     */
    static TypedClientMethod of(Method method, TypedClientAudience audience) {
        SocketEvent named = method.getAnnotation(SocketEvent.class);
        String event = named == null ? method.getName() : named.value();
        try {
            EventTable.requireUnreserved(event);
        } catch (IllegalArgumentException e) {
            throw refusal(method, e.getMessage() + "; name another with @SocketEvent");
        }
        if (method.getTypeParameters().length > 0) {
            throw refusal(method, "is generic; declare the types");
        }
        boolean asks = method.getReturnType() != void.class;
        Type answer = asks ? answerOf(method, audience) : void.class;
        Optional<Duration> limit = limitOf(method);
        if (limit.isPresent() && !asks) {
            throw refusal(method, "has a time limit but waits for nothing; return " + audience.returnTypes());
        }
        return new TypedClientMethod(event, asks, answer, limit, method.isVarArgs());
    }

    private static Type answerOf(Method method, TypedClientAudience audience) {
        Class<?> stage = method.getReturnType();
        boolean isStage = stage == CompletionStage.class || stage == CompletableFuture.class;
        if (isStage && method.getGenericReturnType() instanceof ParameterizedType declared) {
            Optional<Type> answer = audience.answerOf(declared.getActualTypeArguments()[0]);
            if (answer.isPresent() && isKnown(answer.get())) {
                return answer.get();
            }
        }
        throw refusal(
                method,
                "returns " + method.getGenericReturnType().getTypeName() + "; return void or "
                        + audience.returnTypes());
    }

    // Without type variables and wildcards, which say nothing that an answer could be bound to.
    private static boolean isKnown(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).allMatch(TypedClientMethod::isKnown);
        }
        return type instanceof GenericArrayType array
                ? isKnown(array.getGenericComponentType())
                : type instanceof Class<?>;
    }

    private static Optional<Duration> limitOf(Method method) {
        AckTimeout declared = method.getAnnotation(AckTimeout.class);
        if (declared == null) {
            return Optional.empty();
        }
        Duration limit;
        try {
            limit = Duration.parse(declared.value());
        } catch (DateTimeParseException e) {
            throw refusal(method, "has @AckTimeout(\"" + declared.value() + "\"), which is no duration such as PT5S");
        }
        if (limit.isNegative() || limit.isZero()) {
            throw refusal(method, "has @AckTimeout(\"" + declared.value() + "\"), which is not positive");
        }
        return Optional.of(limit);
    }

    /** The event's arguments in a call with these. */
    @Nullable
    Object[] arguments(@Nullable Object[] parameters) {
        int fixed = parameters.length - 1;
        if (!isVarArgs || parameters[fixed] == null) {
            return parameters;
        }
        Object rest = parameters[fixed];
        @Nullable Object[] all = Arrays.copyOf(parameters, fixed + Array.getLength(rest));
        for (int i = fixed; i < all.length; i++) {
            all[i] = Array.get(rest, i - fixed);
        }
        return all;
    }

    /** What is thrown for a method that cannot work. */
    static IllegalArgumentException refusal(Method method, String reason) {
        return new IllegalArgumentException("Method " + method.getName() + " of "
                + method.getDeclaringClass().getName() + ": " + reason);
    }
}

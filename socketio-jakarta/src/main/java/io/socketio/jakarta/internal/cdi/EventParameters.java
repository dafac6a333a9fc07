/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.OnEvent;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of an {@link OnEvent} method: those not known by type take the event's arguments in their order. */
final class EventParameters extends ParameterResolver<Occasion.Event> {
    private final boolean returnsValue;

    // Both count while one method is looked at, by the deploying thread.
    private boolean hasAck;
    private int nextArgument;

    EventParameters(boolean returnsValue, MethodContext context) {
        super(context);
        this.returnsValue = returnsValue;
    }

    @Override
    Optional<ParameterBinder<? super Occasion.Event>> other(AnnotatedParameter<?> parameter) {
        Type type = parameter.getBaseType();
        if (type == Arguments.class) {
            return Optional.of((event, call) -> event.arguments());
        }
        if (type == Ack.class) {
            return ack(parameter);
        }
        if (isOfThisLibrary(type)) {
            return problem(
                    parameter,
                    "not available in an @OnEvent method; it takes Socket, Handshake, Namespace, Principal, Ack,"
                            + " Arguments and the event's arguments. Inject the server or a namespace into the bean");
        }
        if (parameter.getJavaParameter().isVarArgs()) {
            return rest(parameter);
        }
        if (!isBindable(parameter)) {
            return Optional.empty();
        }
        int position = nextArgument++;
        return Optional.of((event, call) -> argument(event, position, type));
    }

    @Override
    RuntimeException missing(String what) {
        return new BindingException(what + " is missing");
    }

    @Override
    RuntimeException notAuthenticated() {
        return new BindingException("the client is not authenticated, expected a Principal");
    }

    private Optional<ParameterBinder<? super Occasion.Event>> ack(AnnotatedParameter<?> parameter) {
        if (hasAck) {
            return problem(parameter, "there is one acknowledgement only; remove the second Ack");
        }
        hasAck = true;
        if (returnsValue) {
            return problem(
                    parameter, "the returned value already is the acknowledgement; remove the Ack or return void");
        }
        return Optional.of((event, call) -> event.ack());
    }

    /** Java has variable arguments at the end only, so no argument can follow these. */
    private Optional<ParameterBinder<? super Occasion.Event>> rest(AnnotatedParameter<?> parameter) {
        Class<?> item = parameter.getJavaParameter().getType().getComponentType();
        if (!isBindable(parameter)) {
            return Optional.empty();
        }
        int from = nextArgument;
        return Optional.of((event, call) -> rest(event, from, item));
    }

    private static Object rest(Occasion.Event event, int from, Class<?> item) {
        int count = Math.max(0, event.arguments().size() - from);
        Object values = Array.newInstance(item, count);
        for (int i = 0; i < count; i++) {
            Array.set(values, i, argument(event, from + i, item));
        }
        return values;
    }

    private static @Nullable Object argument(Occasion.Event event, int position, Type type) {
        Optional<Type> wrapped = optionalOf(type);
        if (wrapped.isPresent()) {
            return event.arguments().get(position, wrapped.get());
        }
        Optional<Object> value = event.arguments().get(position, type);
        if (type instanceof Class<?> plain && plain.isPrimitive()) {
            return value.orElseThrow(
                    () -> new BindingException("argument " + position + " is missing, expected " + type.getTypeName()));
        }
        return value.orElse(null);
    }

    /** The packages of an application may begin with the same words, so the whole name is compared. */
    private static boolean isOfThisLibrary(Type type) {
        return type instanceof Class<?> plain && plain.getPackageName().equals(Socket.class.getPackageName());
    }
}

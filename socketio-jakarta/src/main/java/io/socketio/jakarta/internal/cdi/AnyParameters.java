/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.cdi.OnAny;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import java.lang.reflect.Type;
import java.util.Optional;

/** The parameters of an {@link OnAny} method. */
final class AnyParameters extends ParameterResolver<Occasion.AnyEvent> {

    AnyParameters(MethodContext context) {
        super(context);
    }

    @Override
    Optional<ParameterBinder<? super Occasion.AnyEvent>> eventName(AnnotatedParameter<?> parameter) {
        return parameter.getBaseType() == String.class
                ? Optional.of((occasion, call) -> occasion.event())
                : problem(parameter, "the name of an event is taken as String");
    }

    @Override
    Optional<ParameterBinder<? super Occasion.AnyEvent>> other(AnnotatedParameter<?> parameter) {
        Type type = parameter.getBaseType();
        if (type == Arguments.class) {
            return Optional.of((occasion, call) -> occasion.arguments());
        }
        if (type == Ack.class) {
            return Optional.of((occasion, call) -> occasion.ack());
        }
        return notTaken(
                parameter,
                "an @OnAny method takes Socket, Handshake, Namespace, Principal, Arguments, Ack and a String marked with"
                        + " @EventName; remove it, or read it from Arguments");
    }

    @Override
    RuntimeException missing(String what) {
        return new BindingException(what + " is missing; declare the parameter as an Optional");
    }

    @Override
    RuntimeException notAuthenticated() {
        return new BindingException("the client is not authenticated; declare the parameter as Optional<Principal>");
    }
}

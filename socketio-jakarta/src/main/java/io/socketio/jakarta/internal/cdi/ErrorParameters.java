/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.cdi.OnError;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import java.util.Optional;

/** The parameters of an {@link OnError} method. */
final class ErrorParameters extends ParameterResolver<Occasion.Failed> {
    // Only the deploying thread comes here.
    private Optional<Class<?>> failure = Optional.empty();

    ErrorParameters(MethodContext context) {
        super(context);
    }

    /** The type of the exception, once the parameters have been resolved; empty if there is none. */
    Optional<Class<?>> failure() {
        return failure;
    }

    @Override
    Optional<ParameterBinder<? super Occasion.Failed>> other(AnnotatedParameter<?> parameter) {
        if (!(parameter.getBaseType() instanceof Class<?> type) || !Throwable.class.isAssignableFrom(type)) {
            return notTaken(
                    parameter,
                    "an @OnError method takes the exception, Socket, Handshake, Namespace and Principal only; remove it");
        }
        if (failure.isPresent()) {
            return problem(parameter, "a failure is one exception; remove the second one");
        }
        failure = Optional.of(type);
        return Optional.of((occasion, call) -> occasion.failure());
    }

    @Override
    RuntimeException notAuthenticated() {
        return new BindingException("the client is not authenticated; declare the parameter as Optional<Principal>");
    }

    @Override
    RuntimeException missing(String what) {
        return new BindingException(what + " is missing; declare the parameter as an Optional");
    }
}

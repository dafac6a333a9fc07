/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.cdi.OnConnect;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import java.lang.reflect.Type;
import java.util.Optional;

/** The parameters of an {@link OnConnect} method. */
final class ConnectParameters extends ParameterResolver<Occasion.Connecting> {
    private boolean hasAuth; // only the deploying thread comes here

    ConnectParameters(MethodContext context) {
        super(context);
    }

    @Override
    Optional<ParameterBinder<? super Occasion.Connecting>> auth(AnnotatedParameter<?> parameter) {
        if (hasAuth) {
            return problem(parameter, "only one parameter may be marked with @Auth; use a record for several values");
        }
        hasAuth = true;
        if (!isBindable(parameter)) {
            return Optional.empty();
        }
        Type type = parameter.getBaseType();
        Optional<Type> wrapped = optionalOf(type);
        if (wrapped.isPresent()) {
            Type target = wrapped.get();
            return Optional.of(
                    (occasion, call) -> occasion.socket().handshake().auth().get(0, target));
        }
        return Optional.of((occasion, call) -> occasion.socket()
                .handshake()
                .auth()
                .get(0, type)
                .orElseThrow(() -> new BindingException("auth data is missing, expected " + type.getTypeName())));
    }

    @Override
    Optional<ParameterBinder<? super Occasion.Connecting>> other(AnnotatedParameter<?> parameter) {
        return notTaken(
                parameter,
                "an @OnConnect method takes Socket, Handshake, Namespace, Principal and one parameter marked with @Auth;"
                        + " mark this one with @Auth or remove it");
    }

    @Override
    RuntimeException missing(String what) {
        return new ConnectionRefusedException(what + " is missing");
    }

    /** In the words of the server for a namespace that does not exist. */
    @Override
    RuntimeException misfit(String what) {
        return new ConnectionRefusedException("Invalid namespace");
    }

    @Override
    RuntimeException notAuthenticated() {
        return new ConnectionRefusedException("not authenticated");
    }
}

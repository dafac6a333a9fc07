/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.cdi.OnDisconnect;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import java.util.Optional;

/** The parameters of an {@link OnDisconnect} method. */
final class DisconnectParameters extends ParameterResolver<Occasion.Disconnected> {

    DisconnectParameters(MethodContext context) {
        super(context);
    }

    @Override
    Optional<ParameterBinder<? super Occasion.Disconnected>> other(AnnotatedParameter<?> parameter) {
        if (parameter.getBaseType() == DisconnectReason.class) {
            return Optional.of((occasion, call) -> occasion.reason());
        }
        return notTaken(
                parameter,
                "an @OnDisconnect method takes Socket, Handshake, Namespace, Principal and DisconnectReason only;"
                        + " remove it, or keep its value in socket.data() while the socket is connected");
    }

    @Override
    RuntimeException missing(String what) {
        return new BindingException(what + " is missing; declare the parameter as an Optional");
    }

    @Override
    RuntimeException notAuthenticated() {
        return new BindingException("the client was not authenticated; declare the parameter as Optional<Principal>");
    }
}

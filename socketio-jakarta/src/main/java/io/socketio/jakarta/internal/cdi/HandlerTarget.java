/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.AsyncAuthenticator;
import io.socketio.jakarta.Authentication;
import io.socketio.jakarta.Authenticator;
import io.socketio.jakarta.HandlerRegistry;
import io.socketio.jakarta.Handshake;
import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Next;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.internal.cdi.scope.CallContexts;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A bean and how its handlers are called. Thread-safe.
 *
 * @param reference the contextual reference, so that scopes and interceptors are honoured
 * @param guards asked about each call
 */
record HandlerTarget(Object reference, CallContexts contexts, HandlerGuards guards) {

    /**
     * Binds the parameters and calls the method: the one place where a handler method is called.
     *
     * @throws Exception what a {@link HandlerGuard}, a {@link ParameterBinder}, the method or one of its interceptors threw
     */
    @Nullable
    <O extends Occasion> Object call(HandlerMethod<O> handler, O occasion) throws Exception {
        return contexts.within(occasion.socket(), call -> {
            guards.admit(handler.method(), occasion.socket());
            @Nullable Object[] values = handler.bind(occasion, call);
            guards.check(handler.method(), reference, values);
            return handler.invoke(reference, values);
        });
    }

    /** Has the bean asked about each client of the namespace that it authenticates or protects. */
    void protect(HandlerRegistry namespace) {
        if (AuthenticatorBeans.isAuthenticator(reference.getClass())) {
            namespace.authenticateLater(this::authenticate);
        }
        guards.protect(namespace);
    }

    @SuppressWarnings("unchecked") // What the context returns is what the call returned.
    private CompletionStage<Authentication> authenticate(Handshake handshake) throws Exception {
        return Objects.requireNonNull((CompletionStage<Authentication>)
                contexts.withoutSocket(call -> reference instanceof AsyncAuthenticator later
                        ? later.authenticate(handshake)
                        : CompletableFuture.completedFuture(((Authenticator) reference).authenticate(handshake))));
    }

    /** Asks the bean, which is a middleware. */
    void admit(Socket socket, Next next) throws Exception {
        contexts.within(socket, call -> {
            ((Middleware) reference).handle(socket, next);
            return null;
        });
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Next;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.internal.cdi.scope.CallContexts;
import org.jspecify.annotations.Nullable;

/**
 * A bean and how its handlers are called. Thread-safe.
 *
 * @param reference the contextual reference, so that scopes and interceptors are honoured
 */
record HandlerTarget(Object reference, CallContexts contexts) {

    /**
     * Binds the parameters and calls the method: the one place where a handler method is called.
     *
     * @throws Exception what a {@link ParameterBinder}, the method or one of its interceptors threw
     */
    @Nullable
    <O extends Occasion> Object call(HandlerMethod<O> handler, O occasion) throws Exception {
        return contexts.within(occasion.socket(), call -> handler.invoke(reference, handler.bind(occasion, call)));
    }

    /** Asks the bean, which is a middleware. */
    void admit(Socket socket, Next next) throws Exception {
        contexts.within(socket, call -> {
            ((Middleware) reference).handle(socket, next);
            return null;
        });
    }
}

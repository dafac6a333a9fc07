/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import org.jspecify.annotations.Nullable;

/**
 * A bean and how its handlers are called. Thread-safe.
 *
 * @param reference the contextual reference, so that scopes and interceptors are honoured
 */
record HandlerTarget(Object reference, RequestContexts requests) {

    /**
     * Binds the parameters and calls the method.
     *
     * @throws Exception what a {@link ParameterBinder}, the method or one of its interceptors threw
     */
    @Nullable
    <O extends Occasion> Object call(HandlerMethod<O> handler, O occasion) throws Exception {
        return requests.within(() -> handler.invoke(reference, handler.bind(occasion)));
    }
}

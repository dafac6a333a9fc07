/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import org.jspecify.annotations.Nullable;

/**
 * What is active while the application's code is called, and ends with the call: the request context, and the
 * {@code @Dependent} objects made for parameters. Called by the server's threads, many at once.
 */
final class CallContexts {
    private final BeanManager beans;
    private final RequestContexts requests;

    /** What is called. */
    @FunctionalInterface
    interface Call {

        /** Calls it. {@code dependents} takes the objects that are destroyed afterwards. */
        @Nullable
        Object run(CreationalContext<?> dependents) throws Exception;
    }

    CallContexts(BeanManager beans) {
        this.beans = beans;
        this.requests = new RequestContexts(beans);
    }

    @Nullable
    Object within(Call call) throws Exception {
        return requests.within(() -> run(call));
    }

    private @Nullable Object run(Call call) throws Exception {
        CreationalContext<?> dependents = beans.createCreationalContext(null);
        try {
            return call.run(dependents);
        } finally {
            dependents.release();
        }
    }
}

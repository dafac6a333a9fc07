/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi.scope;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Gives each call of a handler a request context of its own, as each call of a servlet has one. It ends when the method
 * returns, also one that returns a {@code CompletionStage}. Called by the server's threads, many at once.
 */
final class RequestContexts {
    private final BeanManager beans;
    private final Bean<?> controllers;

    RequestContexts(BeanManager beans) {
        this.beans = beans;
        this.controllers = beans.resolve(beans.getBeans(RequestContextController.class));
    }

    /** Runs a call within a request context; within the one that is active already, if there is one. */
    @Nullable
    Object within(Callable<@Nullable Object> call) throws Exception {
        CreationalContext<?> creation = beans.createCreationalContext(controllers);
        try {
            RequestContextController controller = (RequestContextController)
                    beans.getReference(controllers, RequestContextController.class, creation);
            boolean isOurs = controller.activate();
            try {
                return call.call();
            } finally {
                if (isOurs) {
                    controller.deactivate();
                }
            }
        } finally {
            creation.release();
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Next;
import io.socketio.jakarta.Socket;

/**
 * Asks one bean that is a middleware; what it throws is a failure as that of a connect handler. Called by the server for
 * each client, for different ones at the same time.
 */
final class MiddlewareCaller implements Middleware {
    private static final System.Logger LOG = System.getLogger(MiddlewareCaller.class.getName());

    private final HandlerTarget target;
    private final HandlerFailures failures;

    MiddlewareCaller(String className, HandlerTarget target, ErrorHandlers errors) {
        this.target = target;
        this.failures = new HandlerFailures(
                LOG,
                new HandlerFailures.Texts("Middleware " + className + " failed", "Client refused by " + className),
                errors);
    }

    @Override
    public void handle(Socket socket, Next next) {
        try {
            target.admit(socket, next);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
            next.refuse(failures.refusal(socket, failure));
        }
    }
}

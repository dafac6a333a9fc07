/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Next;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.OnConnect;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Calls one {@link OnConnect} method and lets the client in or not. Called by the server for each client, for different
 * ones at the same time.
 */
final class ConnectCaller implements Middleware {
    private static final System.Logger LOG = System.getLogger(ConnectCaller.class.getName());

    private final HandlerMethod<Occasion.Connecting> handler;
    private final HandlerTarget target;
    private final HandlerFailures failures;

    ConnectCaller(HandlerMethod<Occasion.Connecting> handler, HandlerTarget target, ErrorHandlers errors) {
        this.handler = handler;
        this.target = target;
        this.failures = new HandlerFailures(
                LOG,
                new HandlerFailures.Texts(
                        "Connect handler " + handler.name() + " failed, the client is refused",
                        "Client refused by " + handler.name()),
                errors);
    }

    @Override
    public void handle(Socket socket, Next next) {
        @Nullable Object result;
        try {
            result = target.call(handler, new Occasion.Connecting(socket));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
            refuse(socket, next, failure);
            return;
        }
        if (result instanceof CompletionStage<?> stage) {
            stage.whenComplete((nothing, failure) -> decide(socket, next, failure));
        } else {
            next.proceed();
        }
    }

    private void decide(Socket socket, Next next, @Nullable Throwable failure) {
        if (failure == null) {
            next.proceed();
        } else {
            refuse(socket, next, failure);
        }
    }

    private void refuse(Socket socket, Next next, Throwable failure) {
        next.refuse(failures.refusal(socket, failure));
    }
}

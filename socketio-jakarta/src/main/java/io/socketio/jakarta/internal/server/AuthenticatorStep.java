/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.AsyncAuthenticator;
import io.socketio.jakarta.Authentication;
import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Next;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.internal.engine.Scheduler;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Asks the authenticator of a namespace, as the first of its middlewares. Called within the client's mailbox. */
final class AuthenticatorStep implements Middleware {
    private static final Logger LOGGER = System.getLogger(AuthenticatorStep.class.getName());

    private final AsyncAuthenticator authenticator;
    private final Scheduler scheduler;

    AuthenticatorStep(AsyncAuthenticator authenticator, Scheduler scheduler) {
        this.authenticator = authenticator;
        this.scheduler = scheduler;
    }

    @Override
    public void handle(Socket socket, Next next) {
        try {
            CompletionStage<Authentication> unused = authenticator
                    .authenticate(socket.handshake())
                    .whenComplete((user, failure) -> decide(socket, next, user, failure));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
            refuse(socket, next, failure);
        }
    }

    private void decide(Socket socket, Next next, @Nullable Authentication user, @Nullable Throwable failure) {
        if (failure != null) {
            refuse(socket, next, unwrap(failure));
        } else if (user == null) {
            refuse(socket, next, new NullPointerException("an authenticator returned null"));
        } else if (user.isExpiredAt(scheduler.now())) {
            next.refuse("authentication expired");
        } else {
            socket.authenticate(user);
            next.proceed();
        }
    }

    private static void refuse(Socket socket, Next next, Throwable failure) {
        if (failure instanceof ConnectionRefusedException refusal) {
            next.refuse(refusal);
        } else if (failure instanceof BindingException misfit) {
            // Without its cause, which may quote what the client sent.
            LOGGER.log(Level.DEBUG, "Client refused: {0}", misfit.getMessage());
            next.refuse("invalid auth data");
        } else {
            LOGGER.log(
                    Level.WARNING,
                    "The authenticator of namespace " + socket.namespace().name() + " failed; the client is refused",
                    failure);
            next.refuse("connection refused");
        }
    }

    private static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}

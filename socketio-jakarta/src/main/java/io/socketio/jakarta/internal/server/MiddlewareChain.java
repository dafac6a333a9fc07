/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.AccessDeniedException;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Next;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks the middlewares of a namespace one after the other. A middleware that answers at once is followed at once, one
 * that answers later is followed within the session's mailbox; either way without recursion.
 */
final class MiddlewareChain {
    private static final Logger LOGGER = System.getLogger(MiddlewareChain.class.getName());

    private final ClientSocket socket;
    private final Iterator<Middleware> remaining;
    private final Consumer<Runnable> mailbox;
    private final Consumer<Optional<ConnectionRefusedException>> whenDecided;

    MiddlewareChain(
            ClientSocket socket,
            Iterable<Middleware> middlewares,
            Consumer<Runnable> mailbox,
            Consumer<Optional<ConnectionRefusedException>> whenDecided) {
        this.socket = socket;
        this.remaining = middlewares.iterator();
        this.mailbox = mailbox;
        this.whenDecided = whenDecided;
    }

    /** Asks the next ones, as long as they answer at once. Called within the mailbox. */
    void proceed() {
        while (remaining.hasNext()) {
            Step step = new Step();
            ask(remaining.next(), step);
            Optional<ConnectionRefusedException> refusal = step.answer.now();
            if (refusal == null) {
                return;
            }
            if (refusal.isPresent()) {
                whenDecided.accept(refusal);
                return;
            }
        }
        whenDecided.accept(Optional.empty());
    }

    private void ask(Middleware middleware, Step step) {
        socket.runner()
                .run(
                        "Middleware of namespace",
                        socket.namespace().name(),
                        () -> middleware.handle(socket, step),
                        step::fail);
    }

    private void resume(Optional<ConnectionRefusedException> refusal) {
        if (refusal.isPresent()) {
            whenDecided.accept(refusal);
        } else {
            proceed();
        }
    }

    /** The answer of one middleware. Thread-safe. */
    private final class Step implements Next {
        private final OneAnswer<Optional<ConnectionRefusedException>> answer =
                new OneAnswer<>(refusal -> mailbox.accept(() -> resume(refusal)));

        @Override
        public void proceed() {
            answer.give(Optional.empty());
        }

        @Override
        public void refuse(ConnectionRefusedException refusal) {
            answer.give(Optional.of(refusal));
        }

        void fail(Throwable failure) {
            if (failure instanceof ConnectionRefusedException refusal) {
                refuse(refusal);
            } else if (failure instanceof AccessDeniedException denial) {
                LOGGER.log(
                        Level.DEBUG,
                        "A client is refused in namespace {0}: {1}",
                        socket.namespace().name(),
                        denial.getMessage());
                refuse("not authorized");
            } else {
                LOGGER.log(
                        Level.WARNING,
                        "A middleware of namespace " + socket.namespace().name() + " failed; the client is refused",
                        failure);
                refuse("connection refused");
            }
        }
    }
}

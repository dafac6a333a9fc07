/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Next;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
            if (!step.isAnsweredNow()) {
                return;
            }
            if (step.refusal().isPresent()) {
                whenDecided.accept(step.refusal());
                return;
            }
        }
        whenDecided.accept(Optional.empty());
    }

    private void ask(Middleware middleware, Step step) {
        try {
            middleware.handle(socket, step);
        } catch (ConnectionRefusedException e) {
            step.refuse(e);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            LOGGER.log(
                    Level.WARNING,
                    "A middleware of namespace " + socket.namespace().name() + " failed; the client is refused",
                    e);
            step.refuse("connection refused");
        }
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

        private sealed interface Answer {}

        private record Decided(Optional<ConnectionRefusedException> refusal) implements Answer {}

        private enum Deferred implements Answer {
            INSTANCE
        }

        private final AtomicReference<@Nullable Answer> answer = new AtomicReference<>();

        @Override
        public void proceed() {
            decide(Optional.empty());
        }

        @Override
        public void refuse(ConnectionRefusedException refusal) {
            decide(Optional.of(refusal));
        }

        private void decide(Optional<ConnectionRefusedException> refusal) {
            Decided decided = new Decided(refusal);
            if (!answer.compareAndSet(null, decided) && answer.compareAndSet(Deferred.INSTANCE, decided)) {
                mailbox.accept(() -> resume(refusal));
            }
        }

        /** Whether the answer came while the middleware ran; if not, it will be followed when it comes. */
        boolean isAnsweredNow() {
            return !answer.compareAndSet(null, Deferred.INSTANCE);
        }

        Optional<ConnectionRefusedException> refusal() {
            return answer.get() instanceof Decided decided ? decided.refusal() : Optional.empty();
        }
    }
}

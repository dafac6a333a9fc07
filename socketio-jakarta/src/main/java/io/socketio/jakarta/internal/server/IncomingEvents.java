/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.AnyEventHandler;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.EventHandler;
import io.socketio.jakarta.EventMiddleware;
import io.socketio.jakarta.NextEvent;
import io.socketio.jakarta.SocketAnyEventHandler;
import io.socketio.jakarta.SocketEventHandler;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the events of one socket to its handlers: catch-all handlers, middlewares, handlers by name. Everything runs
 * within the mailbox of the client's session; only a middleware answers on any thread.
 *
 * <p>While a middleware thinks about an event, the later ones of this socket wait.
 */
final class IncomingEvents {
    private final ClientSocket socket;
    private final SocketHandlers own;
    private final NamespaceHandlers shared;
    private final Queue<Received> waiting = new ArrayDeque<>(0);
    // Whether a middleware thinks about an event.
    private boolean isDeciding;

    /** One event, as it came or as a middleware changed it. */
    private record Received(String event, Arguments arguments, Ack ack) {}

    /** What a middleware says. */
    private sealed interface Verdict {}

    private record Accepted(Received event) implements Verdict {}

    private record Refused(String event, Throwable reason) implements Verdict {}

    IncomingEvents(ClientSocket socket, SocketHandlers own, NamespaceHandlers shared) {
        this.socket = socket;
        this.own = own;
        this.shared = shared;
    }

    /** Handles an event, now or when those before it have been decided. Returns whether there is room for it. */
    boolean receive(String event, Arguments arguments, Ack ack, int maxWaiting) {
        Received received = new Received(event, arguments, ack);
        if (isDeciding) {
            return waiting.size() < maxWaiting && waiting.add(received);
        }
        begin(received);
        return true;
    }

    /** The socket has ended; returns how many events are not handled because of that. */
    int end() {
        int unhandled = waiting.size() + (isDeciding ? 1 : 0);
        waiting.clear();
        return unhandled;
    }

    private void begin(Received received) {
        for (HandlerList.Entry<SocketAnyEventHandler> entry : shared.any().entries()) {
            run(received, () -> entry.handler().handle(socket, received.event(), received.arguments(), received.ack()));
        }
        for (HandlerList.Entry<AnyEventHandler> entry : own.any().entries()) {
            run(received, () -> entry.handler().handle(received.event(), received.arguments(), received.ack()));
        }
        decide(received, own.middlewares().entries().iterator());
    }

    /** Asks the middlewares that are left, as long as they answer at once. */
    private void decide(Received received, Iterator<HandlerList.Entry<EventMiddleware>> left) {
        Received current = received;
        while (left.hasNext()) {
            Step step = new Step(current, verdict -> socket.connection().dispatch(() -> resume(verdict, left)));
            ask(left.next().handler(), step);
            Verdict verdict = step.answer.now();
            if (verdict instanceof Accepted accepted) {
                current = accepted.event();
            } else {
                isDeciding = verdict == null;
                if (verdict instanceof Refused refused) {
                    socket.onFailure(refused.event(), refused.reason());
                }
                return;
            }
        }
        isDeciding = false;
        handle(current);
    }

    private void ask(EventMiddleware middleware, Step step) {
        String event = step.received.event();
        socket.runner()
                .run(
                        "Middleware for event",
                        event,
                        () -> middleware.handle(event, step.received.arguments(), step),
                        failure -> step.answer.give(new Refused(event, failure)));
    }

    /** A middleware that took its time has answered. */
    private void resume(Verdict verdict, Iterator<HandlerList.Entry<EventMiddleware>> left) {
        if (!socket.isConnected()) {
            return; // counted when the socket ended
        }
        if (verdict instanceof Accepted accepted) {
            decide(accepted.event(), left);
        } else if (verdict instanceof Refused refused) {
            isDeciding = false;
            socket.onFailure(refused.event(), refused.reason());
        }
        while (!isDeciding && !waiting.isEmpty() && socket.isConnected()) {
            begin(waiting.remove());
        }
    }

    private void handle(Received received) {
        for (HandlerList.Entry<SocketEventHandler> entry : shared.events().handlersOf(received.event())) {
            run(received, () -> entry.handler().handle(socket, received.arguments(), received.ack()));
        }
        for (HandlerList.Entry<EventHandler> entry : own.events().handlersOf(received.event())) {
            run(received, () -> entry.handler().handle(received.arguments(), received.ack()));
        }
    }

    private void run(Received received, UserCode.Call call) {
        String event = received.event();
        socket.runner().run("Handler of event", event, call, failure -> socket.onFailure(event, failure));
    }

    /** The answer of one middleware. Thread-safe. */
    private final class Step implements NextEvent {
        private final Received received;
        private final OneAnswer<Verdict> answer;

        Step(Received received, Consumer<Verdict> whenLate) {
            this.received = received;
            this.answer = new OneAnswer<>(whenLate);
        }

        @Override
        public void proceed() {
            answer.give(new Accepted(received));
        }

        @Override
        public void proceedWith(String event, @Nullable Object... arguments) {
            List<@Nullable Object> values = Collections.unmodifiableList(Arrays.asList(arguments));
            GivenArguments given = new GivenArguments(values, socket.json());
            answer.give(new Accepted(new Received(event, given, received.ack())));
        }

        @Override
        public void refuse(Exception reason) {
            answer.give(new Refused(received.event(), reason));
        }
    }
}

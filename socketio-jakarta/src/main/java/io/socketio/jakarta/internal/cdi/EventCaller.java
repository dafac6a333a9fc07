/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketEventHandler;
import io.socketio.jakarta.cdi.OnEvent;
import java.util.Optional;

/**
 * Calls one {@link OnEvent} method and acknowledges with what it returns. Called by the server for each event, for
 * different sockets at the same time.
 */
final class EventCaller implements SocketEventHandler {
    private static final System.Logger LOG = System.getLogger(EventCaller.class.getName());

    private final HandlerMethod<Occasion.Event> handler;
    private final HandlerTarget target;
    private final Answer answer;
    private final HandlerFailures failures;

    EventCaller(HandlerMethod<Occasion.Event> handler, HandlerTarget target, ErrorHandlers errors) {
        this.handler = handler;
        this.target = target;
        this.answer = Answer.of(handler.method().getGenericReturnType());
        this.failures = new HandlerFailures(
                LOG,
                new HandlerFailures.Texts(
                        "Event handler " + handler.name() + " failed", "Event not handled by " + handler.name()),
                errors);
    }

    @Override
    public void handle(Socket socket, Arguments arguments, Ack ack) {
        try {
            Object result = target.call(handler, new Occasion.Event(socket, arguments, ack));
            answer.send(ack, result, failure -> failed(socket, failure, ack));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
            failed(socket, failure, ack);
        }
    }

    private void failed(Socket socket, Throwable failure, Ack ack) {
        failures.report(socket, failure, Optional.of(ack));
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketAnyEventHandler;
import io.socketio.jakarta.cdi.OnAny;
import java.util.Optional;

/** Calls one {@link OnAny} method. Called by the server for each event, for different sockets at the same time. */
final class AnyCaller implements SocketAnyEventHandler {
    private static final System.Logger LOG = System.getLogger(AnyCaller.class.getName());

    private final HandlerMethod<Occasion.AnyEvent> handler;
    private final HandlerTarget target;
    private final HandlerFailures failures;

    AnyCaller(HandlerMethod<Occasion.AnyEvent> handler, HandlerTarget target, ErrorHandlers errors) {
        this.handler = handler;
        this.target = target;
        String failed = "Catch-all handler " + handler.name() + " failed";
        this.failures = new HandlerFailures(LOG, new HandlerFailures.Texts(failed, failed), errors);
    }

    @Override
    public void handle(Socket socket, String event, Arguments arguments, Ack ack) {
        try {
            target.call(handler, new Occasion.AnyEvent(socket, event, arguments, ack));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
            // The event's own handler is still to answer.
            failures.report(socket, failure, Optional.empty());
        }
    }
}

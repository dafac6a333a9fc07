/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.EventMiddleware;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketErrorHandler;
import io.socketio.jakarta.cdi.OnError;
import java.util.Optional;

/**
 * Tells the {@link OnError} methods of a namespace of events that no bean failed to handle: those that an
 * {@link EventMiddleware} refused, and those whose handler was registered in code. Nobody acknowledges them. Called by the
 * server, for different sockets at the same time.
 */
final class FailedEventCaller implements SocketErrorHandler {
    private static final System.Logger LOG = System.getLogger(FailedEventCaller.class.getName());

    private final HandlerFailures failures;

    FailedEventCaller(String namespace, ErrorHandlers errors) {
        this.failures = new HandlerFailures(
                LOG,
                new HandlerFailures.Texts(
                        "An event in namespace " + namespace + " was refused or a handler of it failed",
                        "Event in namespace " + namespace + " not handled"),
                errors);
    }

    @Override
    public void handle(Socket socket, String event, Throwable failure) {
        failures.report(socket, failure, Optional.empty());
    }
}

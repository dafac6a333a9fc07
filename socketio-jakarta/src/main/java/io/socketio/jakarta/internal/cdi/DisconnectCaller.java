/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketDisconnectHandler;
import io.socketio.jakarta.cdi.OnDisconnect;
import java.util.Optional;

/** Calls one {@link OnDisconnect} method. Called by the server, for different sockets at the same time. */
final class DisconnectCaller implements SocketDisconnectHandler {
    private static final System.Logger LOG = System.getLogger(DisconnectCaller.class.getName());

    private final HandlerMethod<Occasion.Disconnected> handler;
    private final HandlerTarget target;
    private final HandlerFailures failures;

    DisconnectCaller(HandlerMethod<Occasion.Disconnected> handler, HandlerTarget target, ErrorHandlers errors) {
        this.handler = handler;
        this.target = target;
        String failed = "Disconnect handler " + handler.name() + " failed";
        this.failures = new HandlerFailures(LOG, new HandlerFailures.Texts(failed, failed), errors);
    }

    @Override
    public void onDisconnect(Socket socket, DisconnectReason reason) {
        try {
            target.call(handler, new Occasion.Disconnected(socket, reason));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
            failures.report(socket, failure, Optional.empty());
        }
    }
}

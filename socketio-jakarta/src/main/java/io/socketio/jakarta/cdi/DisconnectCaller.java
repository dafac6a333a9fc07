/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.cdi;

import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketDisconnectHandler;
import java.lang.System.Logger.Level;

/** Tells one {@link OnDisconnect} method. Called by the server once for each socket that ends. */
final class DisconnectCaller implements SocketDisconnectHandler {
    private static final System.Logger LOG = System.getLogger(DisconnectCaller.class.getName());

    private final HandlerMethod<Occasion.Disconnected> handler;
    private final Object reference;

    DisconnectCaller(HandlerMethod<Occasion.Disconnected> handler, Object reference) {
        this.handler = handler;
        this.reference = reference;
    }

    @Override
    public void onDisconnect(Socket socket, DisconnectReason reason) {
        try {
            handler.invoke(reference, handler.bind(new Occasion.Disconnected(socket, reason)));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
            LOG.log(Level.WARNING, () -> "Disconnect handler " + handler.name() + " failed", failure);
        }
    }
}

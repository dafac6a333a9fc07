/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/** Receives what went wrong with an event: {@code socket.on("error")} of the reference server, and failures of handlers. */
@FunctionalInterface
public interface SocketErrorHandler {

    /**
     * Called when an {@link EventMiddleware} refused an event or a handler failed, a {@link BindingException} included,
     * on the thread that handles this socket's packets. Nothing is logged then; an exception of this method is.
     */
    void handle(Socket socket, String event, Throwable failure) throws Exception;
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/**
 * Decides whether a client may join a namespace, and prepares its socket. Called for every CONNECT packet, in the order
 * of registration, before the socket is visible anywhere.
 */
@FunctionalInterface
public interface Middleware {

    /**
     * Inspects a connecting socket and calls {@code next} once, now or later and from any thread. Nothing runs for
     * this socket until then. An exception refuses the client: a {@link ConnectionRefusedException} with its message
     * and data, an {@link AccessDeniedException} with {@code "not authorized"}, any other with a neutral text (it is
     * logged, or a bean's goes to an {@code @OnError} method).
     */
    void handle(Socket socket, Next next) throws Exception;
}

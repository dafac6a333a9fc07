/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/** Receives the sockets that joined a namespace. */
@FunctionalInterface
public interface ConnectionHandler {

    /**
     * Called once for each socket, after the client was told that it is connected and before its first event. The
     * place to register event handlers. An exception is logged and the socket stays connected.
     */
    void onConnection(Socket socket) throws Exception;
}

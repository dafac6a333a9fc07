/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/** Told when a socket of a namespace has disconnected. */
@FunctionalInterface
public interface SocketDisconnectHandler {

    /** Called exactly once for each socket that was connected, as {@link DisconnectHandler} is. */
    void onDisconnect(Socket socket, DisconnectReason reason) throws Exception;
}

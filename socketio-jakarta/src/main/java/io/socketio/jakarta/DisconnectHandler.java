/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/** Told when a socket has disconnected. */
@FunctionalInterface
public interface DisconnectHandler {

    /** Called exactly once, after the last event of the socket. Its rooms can still be read, it can send nothing. */
    void onDisconnect(DisconnectReason reason) throws Exception;
}

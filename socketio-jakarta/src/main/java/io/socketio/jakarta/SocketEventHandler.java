/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/** Receives the events of one name from every socket of a namespace. */
@FunctionalInterface
public interface SocketEventHandler {

    /** Handles one event of {@code socket}. Called as {@link EventHandler} is. */
    void handle(Socket socket, Arguments arguments, Ack ack) throws Exception;
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/** Receives every event from every socket of a namespace, whatever its name. */
@FunctionalInterface
public interface SocketAnyEventHandler {

    /** Handles one event, as {@link AnyEventHandler#handle}. */
    void handle(Socket socket, String event, Arguments arguments, Ack ack) throws Exception;
}

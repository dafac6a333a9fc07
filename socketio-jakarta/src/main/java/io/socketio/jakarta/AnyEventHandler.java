/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/** Receives every event from one socket, whatever its name: {@code onAny} of the reference server. */
@FunctionalInterface
public interface AnyEventHandler {

    /**
     * Handles one event, as {@link EventHandler#handle}. Called before the event middlewares of the socket, so also for
     * events that these refuse.
     */
    void handle(String event, Arguments arguments, Ack ack) throws Exception;
}

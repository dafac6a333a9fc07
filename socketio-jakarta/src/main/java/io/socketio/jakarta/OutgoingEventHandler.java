/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sees every event that is sent to one socket: {@code onAnyOutgoing} of the reference server. */
@FunctionalInterface
public interface OutgoingEventHandler {

    /**
     * Called for events of this socket and for broadcasts that reach it, not for acknowledgements; also for volatile
     * events that the client cannot take. Runs after the event has been queued, in order with the packets of this
     * client, as {@link EventHandler#handle} does. An exception is logged.
     *
     * @param arguments as the application gave them, not to be changed
     */
    void handle(String event, List<@Nullable Object> arguments) throws Exception;
}

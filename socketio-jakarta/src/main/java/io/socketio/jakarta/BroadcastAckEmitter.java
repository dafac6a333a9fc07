/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Sends events to many clients and waits for their acknowledgements. Immutable and thread-safe, never blocks; see
 * {@link Broadcaster#timeout}.
 */
public interface BroadcastAckEmitter {

    /**
     * Sends an event to the selected sockets and collects the answers.
     *
     * <p>The stage completes when all have answered, at once if nobody is selected. It completes exceptionally with an
     * {@link IncompleteAcksException}, which has the answers that came, when the time limit is over, or earlier if all
     * clients that have not answered are disconnected. Its dependents run on the thread that handles the last client's
     * packets or on a worker thread of the server.
     *
     * @throws IllegalArgumentException if the event name is reserved, see {@link Broadcaster#emit}
     * @throws io.socketio.jakarta.json.JsonException if an argument cannot be written; the message names the event and the
     *     argument's position, and nobody receives anything
     */
    CompletionStage<AckResponses> emitWithAck(String event, @Nullable Object... arguments);

    /**
     * As {@link #emitWithAck(String, Object...)} with every answer bound to a type; completes exceptionally with a
     * {@link BindingException} if one is empty or does not fit.
     */
    default <T> CompletionStage<List<T>> emitWithAck(String event, Class<T> replyType, @Nullable Object... arguments) {
        return emitWithAck(event, arguments).thenApply(responses -> responses.toList(replyType));
    }

    /** The selected sockets as the application's own interface, see {@link Broadcaster#as}, with this time limit. */
    <T> T as(Class<T> type);
}

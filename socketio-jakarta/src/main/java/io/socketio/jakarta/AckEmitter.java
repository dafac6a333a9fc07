/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Sends events to one client and waits for its acknowledgement. Thread-safe, never blocks. */
public interface AckEmitter {

    /**
     * Sends an event and collects the answer.
     *
     * <p>The stage completes with the arguments of the client's callback, or exceptionally with an
     * {@link AckTimeoutException} or a {@link SocketDisconnectedException}. Its dependents run on the thread that
     * handles this socket's packets or on a worker thread of the server.
     *
     * @throws IllegalArgumentException if the event name is reserved
     */
    CompletionStage<Arguments> emitWithAck(String event, @Nullable Object... arguments);

    /**
     * Sends an event and binds the first argument of the answer.
     *
     * <p>As {@link #emitWithAck(String, Object...)}; completes exceptionally with a {@link BindingException} if the
     * answer is empty or does not fit the type.
     */
    <T> CompletionStage<T> emitWithAck(String event, Class<T> replyType, @Nullable Object... arguments);
}

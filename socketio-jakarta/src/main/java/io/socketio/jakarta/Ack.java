/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import org.jspecify.annotations.Nullable;

/** Answers an event that the client sent with an acknowledgement callback. Thread-safe. */
public interface Ack {

    /** Whether the client waits for an answer. {@link #send} does nothing if it does not. */
    boolean isExpected();

    /**
     * Sends the answer. Only the first call has an effect; later ones, and a call after the socket disconnected, are
     * ignored as in the reference server. Never blocks.
     *
     * @param values what the client's callback receives, bound like event arguments; may contain {@code null}
     * @throws io.socketio.jakarta.json.JsonException if a value cannot be written; the message names the event and the
     *     value's position. The client still waits, and may be answered with something else
     */
    void send(@Nullable Object... values);
}

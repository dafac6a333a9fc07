/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import java.io.IOException;

/**
 * The sending side of one WebSocket connection. Never called while an earlier send has not completed. A connection may
 * gather small messages, which counts as having sent them, and write them together.
 */
public interface WebSocketChannel {

    /**
     * Starts sending a text message; {@code completion} is called once, by any thread, possibly before this returns.
     *
     * @param mayWait whether it may stay in the connection's buffer until {@link #flush}
     * @throws IOException if the connection is broken; {@code completion} is not called then
     */
    void sendText(String text, boolean mayWait, Completion completion) throws IOException;

    /** Starts sending a binary message, as {@link #sendText}. */
    void sendBinary(byte[] data, boolean mayWait, Completion completion) throws IOException;

    /** Whether the message that was sent last waits in the connection's buffer for {@link #flush}. */
    default boolean isGathering() {
        return false;
    }

    /**
     * Writes what waits in the connection's buffer.
     *
     * @throws IOException if the connection is broken
     */
    default void flush() throws IOException {}

    /** Sends a close frame and frees the connection, also a stalled one. Does not block. */
    void close(CloseCode code);

    /**
     * Runs a task once the messages that have been received by now have been passed on. At once where a container passes
     * them on before it does anything else with the connection. Called by any thread.
     */
    default void afterReceived(Runnable task) {
        task.run();
    }

    /** Told when a send is over. */
    interface Completion {

        /** The message has been written; the next one may be sent. */
        void onSent();

        /** The connection is broken. */
        void onFailure(Throwable cause);
    }

    /** The close codes the engine uses. */
    enum CloseCode {
        /** An orderly end. */
        NORMAL,
        /** The client sent more than the configured maximum. */
        TOO_BIG
    }
}

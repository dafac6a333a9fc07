/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

/** The sending side of one WebSocket connection. Never called while an earlier send has not completed. */
public interface WebSocketChannel {

    /** Starts sending a text message; {@code completion} is called once, by any thread, possibly before this returns. */
    void sendText(String text, Completion completion);

    /** Starts sending a binary message, as {@link #sendText}. */
    void sendBinary(byte[] data, Completion completion);

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

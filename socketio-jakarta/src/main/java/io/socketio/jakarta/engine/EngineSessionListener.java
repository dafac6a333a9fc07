/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

/**
 * Receives what one client sends. The calls for one session never overlap and come in the client's order, on the
 * container thread that received the message or on a worker thread of the server.
 */
public interface EngineSessionListener {

    /** A text message. */
    void onText(String text);

    /** A binary message; the array belongs to the receiver. */
    void onBinary(byte[] binary);

    /**
     * The user's HTTP session has ended, by a logout or by its timeout, and the server's {@link HttpSessionPolicy} is
     * {@code DISCONNECT}. Closes the session unless overridden.
     */
    default void onHttpSessionEnd(EngineSession session) {
        session.close();
    }

    /**
     * The client does not take what is sent to it: too much waits, or a message was not written in time. The session is
     * about to end with {@link EngineCloseReason#TRANSPORT_ERROR}. Does nothing unless overridden.
     */
    default void onSlowConsumer() {}

    /** The session has ended; called once, as the last call. */
    void onClose(EngineCloseReason reason);
}

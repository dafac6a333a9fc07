/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

/** The connection of one client, whatever transport it uses at the moment. Thread-safe; no method blocks. */
public interface EngineSession {

    /** The session id. A secret of this client: who knows it can act as the client. Never show it to others. */
    String id();

    /** The first request of this session. */
    EngineRequest request();

    /** The revision of the Engine.IO protocol that the client speaks: 4, or 3 where {@link EngineConfig#allowEio3()}. */
    int protocol();

    /** The transport in use now. */
    TransportType transport();

    /** Whether messages can be sent. */
    boolean isOpen();

    /** Queues a text message. Dropped and counted if the session is not open. */
    void send(String text);

    /** Queues a binary message. The array must not be changed afterwards. Dropped if the session is not open. */
    void send(byte[] binary);

    /** As {@link #send(String)}, with options. */
    void send(String text, SendOptions options);

    /** As {@link #send(byte[])}, with options. */
    void send(byte[] binary, SendOptions options);

    /**
     * Adds an observer for the rest of the session. To see a session from its beginning, add it in {@link
     * EngineObserver#onConnection}.
     */
    void observe(EngineSessionObserver observer);

    /** Closes the session after what is queued has been sent; reason {@link EngineCloseReason#FORCED_CLOSE}. */
    void close();
}

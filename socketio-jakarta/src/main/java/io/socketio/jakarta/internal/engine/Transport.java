/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.TransportType;

/** The outbound side of a connection, as the {@link Outbox} drives it: one caller at a time. */
sealed interface Transport permits PollingTransport, WebSocketTransport {

    TransportType type();

    /** Hands waiting packets to the client if it can take any now; returns whether some were handed over. */
    boolean write(OutboundQueue queue);

    /** Writes what has been handed over and still waits in the connection, or sees to it that it is written in a moment. */
    void flush();

    /**
     * Whether a packet would leave now rather than wait. Called by any thread while the queue is locked, so that it stays
     * {@code true} until the packet it is asked for waits.
     */
    boolean isWritable();

    /** Whether everything handed over so far has left, so that an orderly close loses nothing. */
    boolean isIdle();

    /** Begins an orderly close; nothing waits any more. Calls {@link ServerSession#closed} when it is done. */
    void close();

    /** Ends the connection at once. */
    void abort();
}

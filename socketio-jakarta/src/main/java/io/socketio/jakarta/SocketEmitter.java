/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sends events to one client, with the reference server's flags. Thread-safe, never blocks. */
public interface SocketEmitter extends AckEmitter {

    /**
     * Sends an event to this client. What is sent before the client was accepted follows the server's CONNECT packet.
     *
     * @return {@code false} if the event was dropped, and counted, because the socket has ended and its client will not
     *     {@linkplain ConnectionStateRecovery return}, or because it is volatile and the client cannot take it; {@code
     *     true} says that it is on its way, not that it has arrived
     * @throws IllegalArgumentException if the event name is reserved, see {@link Broadcaster#emit}
     * @throws io.socketio.jakarta.json.JsonException if an argument cannot be written; the message names the event and the
     *     argument's position, and nobody receives anything
     */
    boolean emit(String event, @Nullable Object... arguments);

    /** Sends an event named {@code message}, see {@link #emit}. */
    default boolean send(@Nullable Object... arguments) {
        return emit("message", arguments);
    }

    /**
     * The same client, for events that may be dropped because newer ones replace them, such as positions: the
     * {@code volatile} flag, whose name is a keyword in Java.
     *
     * <p>Such an event is sent only if the client can take it at this moment: nothing waits for it, its WebSocket has
     * written what was sent before or its poll is held, and the handler that sends has not sent anything else to this
     * client, or tried to (within the last 250 ms, because handlers may block). What a connection handler sends this way
     * follows the server's CONNECT packet and is therefore dropped. Dropped events are counted in
     * {@link ServerStatistics#volatileEventsDropped()}, never kept for a client that is away, and never acknowledged.
     */
    SocketEmitter asVolatile();

    /**
     * The same client, for events that may be compressed or not. They may unless {@code false} is said here, provided
     * that the transport compresses at all. This is heard by polling; over WebSocket a container compresses all
     * messages of a connection or none.
     */
    SocketEmitter compress(boolean isWanted);

    /**
     * The same client with another time limit for acknowledgements than {@link SocketIoConfig#ackTimeout()}; zero times
     * out at once.
     */
    AckEmitter timeout(Duration limit);
}

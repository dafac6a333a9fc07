/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import io.socketio.jakarta.adapter.HandshakeDetails;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A socket on any node of the cluster as it was when it was fetched, see {@link Broadcaster#fetchSockets}. What is done
 * with it reaches the socket as it is then, if it is still connected. Thread-safe; no method blocks.
 *
 * <p>A socket of this node is found by {@link Namespace#socket}.
 */
public interface RemoteSocket {

    /** The id of the socket. */
    String id();

    /** How it came in. */
    HandshakeDetails handshake();

    /** Its rooms at that moment, its own id included. */
    Set<String> rooms();

    /** What the application kept with it at that moment; of a socket of another node what can be serialised. */
    Map<String, Object> data();

    /**
     * Sends an event to the socket.
     *
     * @throws IllegalArgumentException if the event name is reserved, see {@link Broadcaster#emit}
     * @throws io.socketio.jakarta.json.JsonException if an argument cannot be written; the message names the event and the
     *     argument's position, and nobody receives anything
     */
    void emit(String event, @Nullable Object... arguments);

    /**
     * Sends an event and binds the first argument of the socket's acknowledgement. The stage completes exceptionally with
     * an {@link AckTimeoutException} if no answer comes, at once if the socket is gone, and with a {@link BindingException}
     * if the answer is empty or does not fit the type.
     *
     * @param limit how long the answer is waited for; zero times out at once
     * @throws IllegalArgumentException if the event name is reserved, see {@link Broadcaster#emit}
     * @throws io.socketio.jakarta.json.JsonException if an argument cannot be written; the message names the event and the
     *     argument's position, and nobody receives anything
     */
    <T> CompletionStage<T> emitWithAck(String event, Duration limit, Class<T> replyType, @Nullable Object... arguments);

    /** Adds the socket to rooms. */
    void join(String... rooms);

    /** Takes the socket out of rooms. */
    void leave(String... rooms);

    /** Disconnects the socket from its namespace. */
    void disconnect();

    /** Disconnects the client from all namespaces and closes its session. */
    void disconnectSession();
}

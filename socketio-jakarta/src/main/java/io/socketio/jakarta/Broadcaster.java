/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Sends events to many sockets of one namespace: the reference server's broadcast operator and its flags.
 *
 * <p>Immutable and thread-safe: every call returns a new selection. Without a room everybody in the namespace is
 * selected; with several rooms the union, each socket once. A socket's id is also the name of a room of its own.
 */
public interface Broadcaster {

    /** Adds rooms to the selection. */
    Broadcaster to(String... rooms);

    /** Adds rooms to the selection; the same as {@link #to}. */
    default Broadcaster in(String... rooms) {
        return to(rooms);
    }

    /** Takes every socket out of the selection that is in one of these rooms. */
    Broadcaster except(String... rooms);

    /**
     * Events that may be dropped, for each client by itself: the {@code volatile} flag, whose name is a keyword in Java.
     * See {@link SocketEmitter#asVolatile}.
     */
    Broadcaster asVolatile();

    /** Whether the events may be compressed, see {@link SocketEmitter#compress}. */
    Broadcaster compress(boolean isWanted);

    /** Only sockets that are connected to this node. Without a cluster there are no others. */
    Broadcaster local();

    /**
     * The same selection, asked for acknowledgements.
     *
     * @param limit how long answers are waited for; zero times out at once
     */
    BroadcastAckEmitter timeout(Duration limit);

    /**
     * Sends an event to the selected sockets. Encoded once, queued for each; never blocks.
     *
     * @param event any name but the reserved ones ({@code connect}, {@code connect_error}, {@code disconnect},
     *     {@code disconnecting}, {@code newListener}, {@code removeListener})
     * @param arguments bound by the JSON binding of the server; {@code byte[]} and {@link java.nio.ByteBuffer} at any
     *     depth travel as binary attachments
     * @throws IllegalArgumentException if the event name is reserved
     * @throws io.socketio.jakarta.json.JsonException if an argument cannot be written; the message names the event and the
     *     argument's position, and nobody receives anything
     */
    void emit(String event, @Nullable Object... arguments);

    /** Sends an event named {@code message} to the selected sockets, see {@link #emit}. */
    default void send(@Nullable Object... arguments) {
        emit("message", arguments);
    }

    /**
     * The selected sockets as the application's own interface, each of whose methods sends one event to all of them:
     *
     * <pre>{@code
     * io.of("/chat").to("r1").as(ChatClient.class).newMessage(message);
     * }</pre>
     *
     * <p>As {@link AckEmitter#as}, but a method that asks for acknowledgements returns {@code CompletionStage<List<T>>}
     * or {@code CompletableFuture<List<T>>}: the first argument of every answer, bound to {@code T}; with {@code Void}
     * it is complete when all have answered, and {@link AckResponses} has the answers as they came. It fails as that of
     * {@link BroadcastAckEmitter#emitWithAck(String, Class, Object...)}. Such a method needs a time limit: its own
     * {@link AckTimeout}, or {@code timeout(limit).as(type)}.
     *
     * @param type an interface as for {@link AckEmitter#as}
     * @throws IllegalArgumentException if a method cannot work, one without a time limit for instance; the message
     *     names it
     */
    <T> T as(Class<T> type);

    /**
     * The selected sockets as they are now, on all nodes unless {@link #local} was said.
     *
     * @return never completes exceptionally without a cluster
     */
    CompletionStage<List<RemoteSocket>> fetchSockets();

    /** Puts the selected sockets into rooms. */
    void socketsJoin(String... rooms);

    /** Takes the selected sockets out of rooms. */
    void socketsLeave(String... rooms);

    /** Disconnects the selected sockets from their namespace, see {@link Socket#disconnect}. */
    void disconnectSockets();

    /** Disconnects the clients of the selected sockets altogether, see {@link Socket#disconnectSession}. */
    void disconnectSessions();
}

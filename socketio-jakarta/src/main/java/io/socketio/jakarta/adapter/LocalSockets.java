/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.adapter;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The sockets of one namespace that are connected to this node, as an {@link Adapter} reaches them. Thread-safe. */
public interface LocalSockets {

    /**
     * Encodes the message once and queues it for these sockets. Ids that are not connected here are ignored. With
     * connection state recovery the message is also kept for sockets that are away and that the options select.
     *
     * @param options the flags apply, the rooms have been evaluated
     * @param socketIds consumed before this returns; with connection state recovery while a lock of the namespace is
     *     held, so its evaluation must not block
     */
    void deliver(BroadcastMessage message, BroadcastOptions options, Stream<String> socketIds);

    /**
     * As {@link #deliver}, asking for acknowledgements; nothing is kept for sockets that are away. Reports to the
     * collector, and forgets the question when its limit is over.
     */
    void deliverWithAck(
            BroadcastMessage message, BroadcastOptions options, Stream<String> socketIds, AckCollector answers);

    /** The ids of all connected sockets. */
    Stream<String> ids();

    /** What others may know of a socket; empty if it is not connected. */
    Optional<SocketDetails> details(String socketId);

    /** Puts sockets into rooms, by way of {@link Adapter#join}; ids that are not connected here are ignored. */
    void join(Stream<String> socketIds, Set<String> rooms);

    /** Takes sockets out of rooms, by way of {@link Adapter#leave}; ids that are not connected here are ignored. */
    void leave(Stream<String> socketIds, Set<String> rooms);

    /** Disconnects sockets after what was sent to them before; ids that are not connected here are ignored. */
    void disconnect(Stream<String> socketIds, DisconnectScope scope);

    /**
     * Another node has sent an event with {@link Adapter#serverSideEmit}. Its handlers run on a worker thread of the
     * server.
     *
     * @param answer takes the answer if one is wanted, from any thread and at most once
     */
    void onServerSideEmit(BroadcastMessage message, Optional<Consumer<AckAnswer>> answer);
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.adapter;

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
}

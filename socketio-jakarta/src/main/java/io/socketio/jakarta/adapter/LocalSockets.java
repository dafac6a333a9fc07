/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.adapter;

import java.util.stream.Stream;

/** The sockets of one namespace that are connected to this node, as an {@link Adapter} reaches them. Thread-safe. */
public interface LocalSockets {

    /** Encodes the message once and queues it for these sockets. Ids that are not connected here are ignored. */
    void deliver(BroadcastMessage message, Stream<String> socketIds);

    /** The ids of all connected sockets. */
    Stream<String> ids();
}

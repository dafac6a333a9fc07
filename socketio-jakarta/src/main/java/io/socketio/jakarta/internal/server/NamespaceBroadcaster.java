/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.adapter.BroadcastMessage;
import io.socketio.jakarta.adapter.BroadcastOptions;
import org.jspecify.annotations.Nullable;

/** A selection of sockets of one namespace. Immutable. */
record NamespaceBroadcaster(ServerNamespace namespace, BroadcastOptions options) implements Broadcaster {

    @Override
    public Broadcaster to(String... rooms) {
        return new NamespaceBroadcaster(namespace, options.withRooms(rooms));
    }

    @Override
    public Broadcaster except(String... rooms) {
        return new NamespaceBroadcaster(namespace, options.withExcept(rooms));
    }

    @Override
    public void emit(String event, @Nullable Object... arguments) {
        EventTable.requireUnreserved(event);
        namespace.broadcast(BroadcastMessage.of(event, arguments), options);
    }
}

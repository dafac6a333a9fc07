/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.AckResponses;
import io.socketio.jakarta.BroadcastAckEmitter;
import io.socketio.jakarta.adapter.BroadcastMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Asks a selection of sockets for acknowledgements. Immutable, called by any thread. */
record NamespaceAckEmitter(NamespaceBroadcaster broadcaster, Duration limit) implements BroadcastAckEmitter {

    @Override
    public CompletionStage<AckResponses> emitWithAck(String event, @Nullable Object... arguments) {
        EventTable.requireUnreserved(event);
        return new BroadcastAcks(limit, broadcaster.parts())
                .ask(broadcaster.namespaces(), BroadcastMessage.of(event, arguments), broadcaster.options());
    }

    @Override
    public <T> T as(Class<T> type) {
        return broadcaster
                .parts()
                .typedClients()
                .create(type, new TypedClientOfBroadcast(broadcaster, Optional.of(limit)));
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.AckEmitter;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.SocketEmitter;
import io.socketio.jakarta.adapter.BroadcastMessage;
import io.socketio.jakarta.adapter.EmitFlag;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Sends events to one socket. Immutable, called by any thread.
 *
 * @param flags not to be changed
 * @param limit how long acknowledgements are waited for
 */
record ClientEmitter(ServerNamespace namespace, ClientSocket socket, Set<EmitFlag> flags, Duration limit)
        implements SocketEmitter {

    @Override
    public boolean emit(String event, @Nullable Object... arguments) {
        EventTable.requireUnreserved(event);
        return namespace.emitTo(socket, BroadcastMessage.of(event, arguments), flags);
    }

    @Override
    public CompletionStage<Arguments> emitWithAck(String event, @Nullable Object... arguments) {
        EventTable.requireUnreserved(event);
        return namespace.ask(socket, BroadcastMessage.of(event, arguments), flags, limit);
    }

    @Override
    public <T> CompletionStage<T> emitWithAck(String event, Class<T> replyType, @Nullable Object... arguments) {
        return emitWithAck(event, arguments).thenApply(answer -> answer.require(0, replyType));
    }

    @Override
    public SocketEmitter asVolatile() {
        return with(EmitFlag.VOLATILE, true);
    }

    @Override
    public SocketEmitter compress(boolean isWanted) {
        return with(EmitFlag.UNCOMPRESSED, !isWanted);
    }

    @Override
    public AckEmitter timeout(Duration other) {
        return new ClientEmitter(namespace, socket, flags, other);
    }

    @Override
    public <T> T as(Class<T> type) {
        return namespace.parts().typedClients().create(type, new TypedClientOfSocket(this));
    }

    private SocketEmitter with(EmitFlag flag, boolean isSet) {
        Set<EmitFlag> changed = EnumSet.noneOf(EmitFlag.class);
        changed.addAll(flags);
        if (isSet) {
            changed.add(flag);
        } else {
            changed.remove(flag);
        }
        return new ClientEmitter(namespace, socket, changed, limit);
    }
}

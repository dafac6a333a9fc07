/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.BroadcastAckEmitter;
import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.RemoteSocket;
import io.socketio.jakarta.adapter.BroadcastMessage;
import io.socketio.jakarta.adapter.BroadcastOptions;
import io.socketio.jakarta.adapter.DisconnectScope;
import io.socketio.jakarta.adapter.EmitFlag;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A selection of sockets. Immutable.
 *
 * @param namespaces one, or the children of a parent as they are when something is sent
 */
record NamespaceBroadcaster(ServerParts parts, Collection<ServerNamespace> namespaces, BroadcastOptions options)
        implements Broadcaster {

    private Broadcaster with(BroadcastOptions changed) {
        return new NamespaceBroadcaster(parts, namespaces, changed);
    }

    @Override
    public Broadcaster to(String... rooms) {
        return with(options.withRooms(rooms));
    }

    @Override
    public Broadcaster except(String... rooms) {
        return with(options.withExcept(rooms));
    }

    @Override
    public Broadcaster asVolatile() {
        return with(options.with(EmitFlag.VOLATILE));
    }

    @Override
    public Broadcaster compress(boolean isWanted) {
        return with(isWanted ? options.without(EmitFlag.UNCOMPRESSED) : options.with(EmitFlag.UNCOMPRESSED));
    }

    @Override
    public Broadcaster local() {
        return with(options.with(EmitFlag.LOCAL));
    }

    @Override
    public BroadcastAckEmitter timeout(Duration limit) {
        return new NamespaceAckEmitter(this, limit);
    }

    @Override
    public <T> T as(Class<T> type) {
        return parts.typedClients().create(type, new TypedClientOfBroadcast(this, Optional.empty()));
    }

    @Override
    public void emit(String event, @Nullable Object... arguments) {
        EventTable.requireUnreserved(event);
        BroadcastMessage message = BroadcastMessage.of(event, arguments);
        namespaces.forEach(namespace -> namespace.adapter().broadcast(message, options));
    }

    @Override
    public CompletionStage<List<RemoteSocket>> fetchSockets() {
        CompletionStage<List<RemoteSocket>> all = CompletableFuture.completedFuture(List.of());
        for (ServerNamespace namespace : namespaces) {
            all = all.thenCombine(fetchSockets(namespace), NamespaceBroadcaster::concat);
        }
        return all;
    }

    private CompletionStage<List<RemoteSocket>> fetchSockets(ServerNamespace namespace) {
        return namespace
                .adapter()
                .fetchSockets(options)
                .thenApply(found -> found.stream()
                        .<RemoteSocket>map(details -> new FetchedSocket(details, namespace))
                        .toList());
    }

    private static List<RemoteSocket> concat(List<RemoteSocket> some, List<RemoteSocket> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    @Override
    public void socketsJoin(String... rooms) {
        Set<String> names = Set.of(rooms);
        namespaces.forEach(namespace -> namespace.adapter().joinSockets(options, names));
    }

    @Override
    public void socketsLeave(String... rooms) {
        Set<String> names = Set.of(rooms);
        namespaces.forEach(namespace -> namespace.adapter().leaveSockets(options, names));
    }

    @Override
    public void disconnectSockets() {
        disconnect(DisconnectScope.NAMESPACE);
    }

    @Override
    public void disconnectSessions() {
        disconnect(DisconnectScope.SESSION);
    }

    private void disconnect(DisconnectScope scope) {
        namespaces.forEach(namespace -> namespace.adapter().disconnectSockets(options, scope));
    }
}

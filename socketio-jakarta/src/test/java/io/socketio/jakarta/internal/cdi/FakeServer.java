/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.BroadcastAckEmitter;
import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.NamespaceMatcher;
import io.socketio.jakarta.ParentNamespace;
import io.socketio.jakarta.Registration;
import io.socketio.jakarta.RemoteSocket;
import io.socketio.jakarta.ServerStatistics;
import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.engine.EngineServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A server without a network. */
final class FakeServer implements SocketIoServer {
    final Map<String, FakeNamespace> namespaces = new TreeMap<>();

    @Override
    public FakeNamespace of(String name) {
        return namespaces.computeIfAbsent(name, FakeNamespace::new);
    }

    @Override
    public ParentNamespace of(Pattern pattern) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ParentNamespace of(NamespaceMatcher matcher) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration onNewNamespace(Consumer<Namespace> listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Broadcaster to(String... rooms) {
        return of("/").to(rooms);
    }

    @Override
    public Broadcaster except(String... rooms) {
        return of("/").except(rooms);
    }

    @Override
    public Broadcaster asVolatile() {
        return of("/").asVolatile();
    }

    @Override
    public Broadcaster compress(boolean isWanted) {
        return of("/").compress(isWanted);
    }

    @Override
    public Broadcaster local() {
        return of("/").local();
    }

    @Override
    public <T> T as(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BroadcastAckEmitter timeout(Duration limit) {
        return of("/").timeout(limit);
    }

    @Override
    public void emit(String event, @Nullable Object... arguments) {
        of("/").emit(event, arguments);
    }

    @Override
    public SocketIoConfig config() {
        throw new UnsupportedOperationException();
    }

    @Override
    public EngineServer engine() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerStatistics statistics() {
        throw new UnsupportedOperationException();
    }

    /** One socket in each namespace is disconnected. */
    @Override
    public void close() {
        for (FakeNamespace namespace : namespaces.values()) {
            namespace.disconnect(DisconnectReason.SERVER_SHUTTING_DOWN);
        }
    }

    @Override
    public void close(Duration drain) {
        close();
    }

    @Override
    public CompletionStage<List<RemoteSocket>> fetchSockets() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void socketsJoin(String... rooms) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void socketsLeave(String... rooms) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void disconnectSockets() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void disconnectSessions() {
        throw new UnsupportedOperationException();
    }
}

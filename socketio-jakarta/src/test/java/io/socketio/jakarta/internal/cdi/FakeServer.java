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
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A server without a network. */
final class FakeServer implements SocketIoServer {
    final Map<String, FakeNamespace> namespaces = new TreeMap<>();
    final Set<String> roles = new TreeSet<>();

    final List<FakeParent> parents = new ArrayList<>();

    private final List<Consumer<Namespace>> listeners = new ArrayList<>();

    @Override
    public FakeNamespace of(String name) {
        FakeNamespace existing = namespaces.get(name);
        if (existing != null) {
            return existing;
        }
        FakeNamespace created = create(name);
        namespaces.put(name, created);
        listeners.forEach(listener -> listener.accept(created));
        return created;
    }

    /** As in the server, a namespace belongs to the first parent that matches when it comes into being. */
    private FakeNamespace create(String name) {
        return parents.stream()
                .filter(parent -> parent.pattern.matcher(name).matches())
                .findFirst()
                .map(parent -> parent.create(name))
                .orElseGet(() -> new FakeNamespace(name));
    }

    @Override
    public ParentNamespace of(Pattern pattern) {
        FakeParent parent = new FakeParent(pattern);
        parents.add(parent);
        return parent.parent;
    }

    @Override
    public ParentNamespace of(NamespaceMatcher matcher) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Collection<Namespace> namespaces() {
        return List.copyOf(namespaces.values());
    }

    @Override
    public Registration onNewNamespace(Consumer<Namespace> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
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
        return (EngineServer) Proxy.newProxyInstance(
                EngineServer.class.getClassLoader(),
                new Class<?>[] {EngineServer.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("declareRoles")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    ((Collection<?>) arguments[0]).forEach(role -> roles.add((String) role));
                    return null;
                });
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

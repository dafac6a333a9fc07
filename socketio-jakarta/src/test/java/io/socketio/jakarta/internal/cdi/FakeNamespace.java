/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.AckResponses;
import io.socketio.jakarta.BroadcastAckEmitter;
import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.ConnectionHandler;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.EventHandler;
import io.socketio.jakarta.Handshake;
import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Registration;
import io.socketio.jakarta.RemoteSocket;
import io.socketio.jakarta.RoomListener;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketAnyEventHandler;
import io.socketio.jakarta.SocketDisconnectHandler;
import io.socketio.jakarta.SocketErrorHandler;
import io.socketio.jakarta.SocketEventHandler;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Remembers what was registered and lets a test play the client. */
final class FakeNamespace implements Namespace {
    final List<Middleware> middlewares = new ArrayList<>();
    final Map<String, SocketEventHandler> events = new LinkedHashMap<>();
    final List<SocketDisconnectHandler> disconnects = new ArrayList<>();
    final List<String> emitted = new ArrayList<>();

    private final String name;

    FakeNamespace(String name) {
        this.name = name;
    }

    /** A client sends an event. */
    FakeAck receive(String event, String argumentsAsJson) throws Exception {
        return receive(event, argumentsAsJson, FakeAck.expected());
    }

    FakeAck receive(String event, String argumentsAsJson, FakeAck ack) throws Exception {
        SocketEventHandler handler = events.get(event);
        if (handler == null) {
            throw new AssertionError("no handler for " + event);
        }
        handler.handle(socket("[]", Optional.empty()), FakeArguments.of(argumentsAsJson), ack);
        return ack;
    }

    /** A client connects; the first middleware decides. */
    FakeNext connect(String authAsJson) throws Exception {
        return connect(authAsJson, Optional.empty());
    }

    FakeNext connect(String authAsJson, Optional<Principal> principal) throws Exception {
        FakeNext next = new FakeNext();
        middlewares.get(0).handle(socket(authAsJson, principal), next);
        return next;
    }

    /** A client leaves. */
    void disconnect(DisconnectReason reason) {
        for (SocketDisconnectHandler handler : disconnects) {
            try {
                handler.onDisconnect(socket("[]", Optional.empty()), reason);
            } catch (Exception unexpected) {
                throw new AssertionError("handlers log their failures themselves", unexpected);
            }
        }
    }

    private Socket socket(String auth, Optional<Principal> principal) {
        Handshake handshake = FakeHandshake.of(auth, principal);
        return (Socket) Proxy.newProxyInstance(
                Socket.class.getClassLoader(),
                new Class<?>[] {Socket.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "id" -> "socket-1";
                    case "namespace" -> this;
                    case "handshake" -> handshake;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Registration use(Middleware middleware) {
        middlewares.add(middleware);
        return () -> middlewares.remove(middleware);
    }

    @Override
    public Registration on(String event, SocketEventHandler handler) {
        events.put(event, handler);
        return () -> events.remove(event);
    }

    @Override
    public Registration onDisconnect(SocketDisconnectHandler handler) {
        disconnects.add(handler);
        return () -> disconnects.remove(handler);
    }

    @Override
    public Broadcaster asVolatile() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Broadcaster compress(boolean isWanted) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Broadcaster local() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T as(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BroadcastAckEmitter timeout(Duration limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void emit(String event, @Nullable Object... arguments) {
        emitted.add(event);
    }

    @Override
    public Registration onConnection(ConnectionHandler handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Collection<Socket> sockets() {
        return List.of();
    }

    @Override
    public Optional<Socket> socket(String id) {
        return Optional.empty();
    }

    @Override
    public Set<String> rooms() {
        return Set.of();
    }

    @Override
    public Broadcaster to(String... rooms) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Broadcaster except(String... rooms) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration onAny(SocketAnyEventHandler handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration onError(SocketErrorHandler handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration onRoomChange(RoomListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration onSlowConsumer(Consumer<Socket> handler) {
        throw new UnsupportedOperationException();
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

    @Override
    public void serverSideEmit(String event, @Nullable Object... arguments) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<AckResponses> serverSideEmitWithAck(String event, @Nullable Object... arguments) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration onServerSideEmit(String event, EventHandler handler) {
        throw new UnsupportedOperationException();
    }
}

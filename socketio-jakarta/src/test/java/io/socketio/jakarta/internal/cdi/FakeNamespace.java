/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.AckResponses;
import io.socketio.jakarta.AsyncAuthenticator;
import io.socketio.jakarta.BroadcastAckEmitter;
import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.ConnectionHandler;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.EventHandler;
import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Next;
import io.socketio.jakarta.Registration;
import io.socketio.jakarta.RemoteSocket;
import io.socketio.jakarta.RoomListener;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketAnyEventHandler;
import io.socketio.jakarta.SocketDisconnectHandler;
import io.socketio.jakarta.SocketErrorHandler;
import io.socketio.jakarta.SocketEventHandler;
import io.socketio.jakarta.adapter.RoomChange;
import java.security.Principal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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
    /** Those of every client. */
    final Set<String> roles = new HashSet<>();

    final List<AsyncAuthenticator> authenticators = new ArrayList<>();
    final List<Middleware> middlewares = new ArrayList<>();
    final Map<String, SocketEventHandler> events = new LinkedHashMap<>();
    final List<SocketDisconnectHandler> disconnects = new ArrayList<>();
    final List<SocketAnyEventHandler> anys = new ArrayList<>();
    final List<ConnectionHandler> connections = new ArrayList<>();
    final List<SocketErrorHandler> errors = new ArrayList<>();
    final List<RoomListener> roomListeners = new ArrayList<>();
    final List<Consumer<Socket>> slowConsumers = new ArrayList<>();
    final List<String> emitted = new ArrayList<>();

    private final String name;

    FakeNamespace(String name) {
        this.name = name;
    }

    /** A client to play. */
    FakeSocket client(String id) {
        return new FakeSocket(id, this, "[]", Optional.empty());
    }

    /** A client sends an event. */
    FakeAck receive(String event, String argumentsAsJson) throws Exception {
        return receive(event, argumentsAsJson, FakeAck.expected());
    }

    FakeAck receive(String event, String argumentsAsJson, FakeAck ack) throws Exception {
        return receive(client("socket-1"), event, argumentsAsJson, ack);
    }

    FakeAck receive(FakeSocket client, String event, String argumentsAsJson) throws Exception {
        return receive(client, event, argumentsAsJson, FakeAck.expected());
    }

    private FakeAck receive(FakeSocket client, String event, String argumentsAsJson, FakeAck ack) throws Exception {
        SocketEventHandler handler = events.get(event);
        if (handler == null && anys.isEmpty()) {
            throw new AssertionError("no handler for " + event);
        }
        for (SocketAnyEventHandler any : anys) {
            any.handle(client.socket, event, FakeArguments.of(argumentsAsJson), ack);
        }
        if (handler != null) {
            handler.handle(client.socket, FakeArguments.of(argumentsAsJson), ack);
        }
        return ack;
    }

    /** A client connects; the middlewares decide. */
    FakeNext connect(String authAsJson) throws Exception {
        return connect(authAsJson, Optional.empty());
    }

    FakeNext connect(String authAsJson, Optional<Principal> principal) throws Exception {
        return connect(new FakeSocket("socket-1", this, authAsJson, principal));
    }

    FakeNext connect(FakeSocket client) throws Exception {
        FakeNext decision = new FakeNext();
        ask(client.socket, List.copyOf(middlewares), decision);
        if (decision.decisions.contains("proceed")) {
            for (ConnectionHandler handler : connections) {
                handler.onConnection(client.socket);
            }
        }
        if (!decision.refusals.isEmpty()) {
            client.end();
        }
        return decision;
    }

    /** A client joins and leaves rooms. */
    void change(FakeSocket client, RoomChange.Kind kind, String room) throws Exception {
        for (RoomListener listener : roomListeners) {
            listener.onRoomChange(client.socket, new RoomChange(kind, room));
        }
    }

    /** A client does not read. */
    void stall(FakeSocket client) {
        slowConsumers.forEach(handler -> handler.accept(client.socket));
    }

    private static void ask(Socket socket, List<Middleware> remaining, FakeNext decision) throws Exception {
        if (remaining.isEmpty()) {
            decision.proceed();
            return;
        }
        Next next = new Next() {
            @Override
            public void proceed() {
                try {
                    ask(socket, remaining.subList(1, remaining.size()), decision);
                } catch (Exception unexpected) {
                    throw new AssertionError(unexpected);
                }
            }

            @Override
            public void refuse(ConnectionRefusedException refusal) {
                decision.refuse(refusal);
            }
        };
        try {
            remaining.get(0).handle(socket, next);
        } catch (ConnectionRefusedException refusal) {
            decision.refuse(refusal);
        }
    }

    /** A client leaves. */
    void disconnect(DisconnectReason reason) {
        disconnect(client("socket-1"), reason);
    }

    void disconnect(FakeSocket client, DisconnectReason reason) {
        for (SocketDisconnectHandler handler : disconnects) {
            try {
                handler.onDisconnect(client.socket, reason);
            } catch (Exception unexpected) {
                throw new AssertionError("handlers log their failures themselves", unexpected);
            }
        }
        client.end();
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
    public Registration authenticateLater(AsyncAuthenticator authenticator) {
        authenticators.add(authenticator);
        return () -> authenticators.remove(authenticator);
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
        connections.add(handler);
        return () -> connections.remove(handler);
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
        anys.add(handler);
        return () -> anys.remove(handler);
    }

    @Override
    public Registration onError(SocketErrorHandler handler) {
        errors.add(handler);
        return () -> errors.remove(handler);
    }

    @Override
    public Registration onRoomChange(RoomListener listener) {
        roomListeners.add(listener);
        return () -> roomListeners.remove(listener);
    }

    @Override
    public Registration onSlowConsumer(Consumer<Socket> handler) {
        slowConsumers.add(handler);
        return () -> slowConsumers.remove(handler);
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

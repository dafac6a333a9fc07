/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.BroadcastAckEmitter;
import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.ConnectionHandler;
import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.ParentNamespace;
import io.socketio.jakarta.Registration;
import io.socketio.jakarta.RoomListener;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketAnyEventHandler;
import io.socketio.jakarta.SocketDisconnectHandler;
import io.socketio.jakarta.SocketErrorHandler;
import io.socketio.jakarta.SocketEventHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Remembers what was registered for namespaces to come. */
final class FakeParent implements ParentNamespace {
    final Pattern pattern;

    private final FakeNamespace registered = new FakeNamespace("children");
    private final List<Namespace> children = new ArrayList<>();

    FakeParent(Pattern pattern) {
        this.pattern = pattern;
    }

    /** A client or the application asks for a namespace that does not exist. */
    FakeNamespace create(String name) {
        FakeNamespace child = new FakeNamespace(name);
        registered.middlewares.forEach(child::use);
        registered.events.forEach(child::on);
        registered.disconnects.forEach(child::onDisconnect);
        registered.anys.forEach(child::onAny);
        registered.connections.forEach(child::onConnection);
        registered.roomListeners.forEach(child::onRoomChange);
        registered.slowConsumers.forEach(child::onSlowConsumer);
        children.add(child);
        return child;
    }

    @Override
    public Registration use(Middleware middleware) {
        return registered.use(middleware);
    }

    @Override
    public Registration onConnection(ConnectionHandler handler) {
        return registered.onConnection(handler);
    }

    @Override
    public Registration on(String event, SocketEventHandler handler) {
        return registered.on(event, handler);
    }

    @Override
    public Registration onDisconnect(SocketDisconnectHandler handler) {
        return registered.onDisconnect(handler);
    }

    @Override
    public Registration onAny(SocketAnyEventHandler handler) {
        return registered.onAny(handler);
    }

    @Override
    public Registration onError(SocketErrorHandler handler) {
        return registered.onError(handler);
    }

    @Override
    public Registration onRoomChange(RoomListener listener) {
        return registered.onRoomChange(listener);
    }

    @Override
    public Registration onSlowConsumer(Consumer<Socket> handler) {
        return registered.onSlowConsumer(handler);
    }

    @Override
    public Collection<Namespace> children() {
        return List.copyOf(children);
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
    public BroadcastAckEmitter timeout(Duration limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void emit(String event, @Nullable Object... arguments) {
        throw new UnsupportedOperationException();
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.AsyncAuthenticator;
import io.socketio.jakarta.ConnectionHandler;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.HandlerRegistry;
import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Registration;
import io.socketio.jakarta.RoomListener;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketAnyEventHandler;
import io.socketio.jakarta.SocketDisconnectHandler;
import io.socketio.jakarta.SocketErrorHandler;
import io.socketio.jakarta.SocketEventHandler;
import io.socketio.jakarta.adapter.RoomChange;
import io.socketio.jakarta.internal.engine.Scheduler;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What an application registered for the sockets of a namespace, or of namespaces to come. Registered by any thread, run
 * within the mailbox of a client.
 */
final class NamespaceHandlers implements HandlerRegistry {
    private final AuthenticatorSlot authenticator;
    private final HandlerList<Middleware> middlewares;
    private final HandlerList<ConnectionHandler> connection;
    private final EventTable<SocketEventHandler> events;
    private final HandlerList<SocketAnyEventHandler> any;
    private final HandlerList<SocketErrorHandler> errors;
    private final HandlerList<SocketDisconnectHandler> disconnect;
    private final HandlerList<RoomListener> rooms;
    private final HandlerList<Consumer<Socket>> slowConsumers;

    NamespaceHandlers() {
        authenticator = new AuthenticatorSlot();
        middlewares = new HandlerList<>();
        connection = new HandlerList<>();
        events = new EventTable<>();
        any = new HandlerList<>();
        errors = new HandlerList<>();
        disconnect = new HandlerList<>();
        rooms = new HandlerList<>();
        slowConsumers = new HandlerList<>();
    }

    /** Handlers of their own that begin with those of a parent. */
    NamespaceHandlers(NamespaceHandlers parent) {
        authenticator = parent.authenticator.copy();
        middlewares = parent.middlewares.copy();
        connection = parent.connection.copy();
        events = parent.events.copy();
        any = parent.any.copy();
        errors = parent.errors.copy();
        disconnect = parent.disconnect.copy();
        rooms = parent.rooms.copy();
        slowConsumers = parent.slowConsumers.copy();
    }

    @Override
    public Registration use(Middleware middleware) {
        return middlewares.add(middleware);
    }

    @Override
    public Registration authenticateLater(AsyncAuthenticator asked) {
        return authenticator.set(asked);
    }

    @Override
    public Registration onConnection(ConnectionHandler handler) {
        return connection.add(handler);
    }

    @Override
    public Registration on(String event, SocketEventHandler handler) {
        return events.on(event, handler);
    }

    @Override
    public Registration onAny(SocketAnyEventHandler handler) {
        return any.add(handler);
    }

    @Override
    public Registration onError(SocketErrorHandler handler) {
        return errors.add(handler);
    }

    @Override
    public Registration onDisconnect(SocketDisconnectHandler handler) {
        return disconnect.add(handler);
    }

    @Override
    public Registration onRoomChange(RoomListener listener) {
        return rooms.add(listener);
    }

    @Override
    public Registration onSlowConsumer(Consumer<Socket> handler) {
        return slowConsumers.add(handler);
    }

    EventTable<SocketEventHandler> events() {
        return events;
    }

    HandlerList<SocketAnyEventHandler> any() {
        return any;
    }

    HandlerList<SocketErrorHandler> errors() {
        return errors;
    }

    boolean isObservingRooms() {
        return !rooms.isEmpty();
    }

    /**
     * Who is asked about a client that connects, as of this moment: the authenticator, then the middlewares.
     *
     * @param skipsMiddlewares whether the client returns and middlewares need not be asked again
     */
    List<Middleware> admission(boolean skipsMiddlewares, Scheduler scheduler) {
        Stream<Middleware> first = authenticator.get().stream().map(asked -> new AuthenticatorStep(asked, scheduler));
        Stream<Middleware> others = middlewares.entries().stream().map(HandlerList.Entry::handler);
        return Stream.concat(first, skipsMiddlewares ? Stream.of() : others).toList();
    }

    void runConnectionHandlers(ClientSocket socket) {
        runAll("Connection handler", connection, socket, handler -> handler.onConnection(socket));
    }

    void runDisconnectHandlers(ClientSocket socket, DisconnectReason reason) {
        runAll("Disconnect handler", disconnect, socket, handler -> handler.onDisconnect(socket, reason));
    }

    void runSlowConsumerHandlers(ClientSocket socket) {
        runAll("Handler for slow consumers", slowConsumers, socket, handler -> handler.accept(socket));
    }

    void runRoomListeners(ClientSocket socket, List<RoomChange> changes) {
        for (RoomChange change : changes) {
            runAll("Room listener", rooms, socket, listener -> listener.onRoomChange(socket, change));
        }
    }

    @FunctionalInterface
    private interface Call<H> {

        void call(H handler) throws Exception;
    }

    private static <H> void runAll(String kind, HandlerList<H> handlers, ClientSocket socket, Call<H> call) {
        for (HandlerList.Entry<H> entry : handlers.entries()) {
            socket.runner().run(kind + " of namespace", socket.namespace().name(), () -> call.call(entry.handler()));
        }
    }
}

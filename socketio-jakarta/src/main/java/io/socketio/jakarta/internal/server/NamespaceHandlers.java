/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.ConnectionHandler;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketDisconnectHandler;
import io.socketio.jakarta.SocketEventHandler;
import io.socketio.jakarta.internal.engine.Scheduler;
import java.util.List;
import java.util.stream.Stream;

/** What an application registered for the sockets of a namespace, or of namespaces to come. Thread-safe. */
final class NamespaceHandlers {
    private final AuthenticatorSlot authenticator;
    private final HandlerList<Middleware> middlewares;
    private final HandlerList<ConnectionHandler> connectionHandlers;
    private final EventTable<SocketEventHandler> eventHandlers;
    private final HandlerList<SocketDisconnectHandler> disconnectHandlers;

    NamespaceHandlers() {
        this(
                new AuthenticatorSlot(),
                new HandlerList<>(),
                new HandlerList<>(),
                new EventTable<>(),
                new HandlerList<>());
    }

    private NamespaceHandlers(
            AuthenticatorSlot authenticator,
            HandlerList<Middleware> middlewares,
            HandlerList<ConnectionHandler> connectionHandlers,
            EventTable<SocketEventHandler> eventHandlers,
            HandlerList<SocketDisconnectHandler> disconnectHandlers) {
        this.authenticator = authenticator;
        this.middlewares = middlewares;
        this.connectionHandlers = connectionHandlers;
        this.eventHandlers = eventHandlers;
        this.disconnectHandlers = disconnectHandlers;
    }

    /** Handlers of their own that begin with these. */
    NamespaceHandlers copy() {
        return new NamespaceHandlers(
                authenticator.copy(),
                middlewares.copy(),
                connectionHandlers.copy(),
                eventHandlers.copy(),
                disconnectHandlers.copy());
    }

    AuthenticatorSlot authenticator() {
        return authenticator;
    }

    HandlerList<Middleware> middlewares() {
        return middlewares;
    }

    HandlerList<ConnectionHandler> connectionHandlers() {
        return connectionHandlers;
    }

    EventTable<SocketEventHandler> eventHandlers() {
        return eventHandlers;
    }

    HandlerList<SocketDisconnectHandler> disconnectHandlers() {
        return disconnectHandlers;
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

    void runConnectionHandlers(String namespace, Socket socket) {
        for (HandlerList.Entry<ConnectionHandler> entry : connectionHandlers.entries()) {
            UserCode.run(
                    "Connection handler of namespace",
                    namespace,
                    () -> entry.handler().onConnection(socket));
        }
    }

    void runDisconnectHandlers(String namespace, Socket socket, DisconnectReason reason) {
        for (HandlerList.Entry<SocketDisconnectHandler> entry : disconnectHandlers.entries()) {
            UserCode.run(
                    "Disconnect handler of namespace",
                    namespace,
                    () -> entry.handler().onDisconnect(socket, reason));
        }
    }
}

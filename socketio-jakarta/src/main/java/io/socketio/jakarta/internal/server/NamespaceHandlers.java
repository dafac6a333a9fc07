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
import java.util.List;

/** What an application registered for the sockets of a namespace, or of namespaces to come. Thread-safe. */
final class NamespaceHandlers {
    private final HandlerList<Middleware> middlewares;
    private final HandlerList<ConnectionHandler> connectionHandlers;
    private final EventTable<SocketEventHandler> eventHandlers;
    private final HandlerList<SocketDisconnectHandler> disconnectHandlers;

    NamespaceHandlers() {
        this(new HandlerList<>(), new HandlerList<>(), new EventTable<>(), new HandlerList<>());
    }

    private NamespaceHandlers(
            HandlerList<Middleware> middlewares,
            HandlerList<ConnectionHandler> connectionHandlers,
            EventTable<SocketEventHandler> eventHandlers,
            HandlerList<SocketDisconnectHandler> disconnectHandlers) {
        this.middlewares = middlewares;
        this.connectionHandlers = connectionHandlers;
        this.eventHandlers = eventHandlers;
        this.disconnectHandlers = disconnectHandlers;
    }

    /** Handlers of their own that begin with these. */
    NamespaceHandlers copy() {
        return new NamespaceHandlers(
                middlewares.copy(), connectionHandlers.copy(), eventHandlers.copy(), disconnectHandlers.copy());
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

    /** The middlewares of this moment; later ones do not concern a client that is connecting. */
    List<Middleware> middlewaresNow() {
        return middlewares.entries().stream().map(HandlerList.Entry::handler).toList();
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

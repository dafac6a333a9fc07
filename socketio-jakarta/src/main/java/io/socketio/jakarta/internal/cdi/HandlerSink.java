/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.ParentNamespace;
import io.socketio.jakarta.SocketDisconnectHandler;
import io.socketio.jakarta.SocketEventHandler;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.internal.cdi.template.NamespaceTemplate;

/** Where handlers are registered: a namespace, or the parent of namespaces to come. */
interface HandlerSink {

    void use(Middleware middleware);

    void on(String event, SocketEventHandler handler);

    void onDisconnect(SocketDisconnectHandler handler);

    /** What the server has for a name; it comes into being. */
    static HandlerSink of(SocketIoServer server, NamespaceTemplate name) {
        return name.isExact() ? new One(server.of(name.text())) : new Children(server.of(name.pattern()));
    }

    /** A namespace. */
    record One(Namespace namespace) implements HandlerSink {
        @Override
        public void use(Middleware middleware) {
            namespace.use(middleware);
        }

        @Override
        public void on(String event, SocketEventHandler handler) {
            namespace.on(event, handler);
        }

        @Override
        public void onDisconnect(SocketDisconnectHandler handler) {
            namespace.onDisconnect(handler);
        }
    }

    /** Namespaces to come. */
    record Children(ParentNamespace parent) implements HandlerSink {
        @Override
        public void use(Middleware middleware) {
            parent.use(middleware);
        }

        @Override
        public void on(String event, SocketEventHandler handler) {
            parent.on(event, handler);
        }

        @Override
        public void onDisconnect(SocketDisconnectHandler handler) {
            parent.onDisconnect(handler);
        }
    }
}

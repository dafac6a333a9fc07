/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.cdi;

import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.SocketIoServer;
import jakarta.enterprise.inject.spi.Bean;
import java.util.List;
import java.util.function.Function;

/** Registers the handler methods of the application's beans with the server. Called once, while it starts. */
final class NamespaceRegistrar {
    private final SocketIoServer server;
    private final Function<Bean<?>, Object> references;

    NamespaceRegistrar(SocketIoServer server, Function<Bean<?>, Object> references) {
        this.server = server;
        this.references = references;
    }

    void register(List<BeanHandlers> beans) {
        beans.forEach(this::register);
    }

    private void register(BeanHandlers handlers) {
        // A bean without handlers still brings its namespace into being: clients may join and be sent to.
        Namespace namespace = server.of(handlers.namespace());
        Object reference = references.apply(handlers.bean());
        handlers.connects().forEach(handler -> namespace.use(new ConnectCaller(handler, reference)));
        handlers.events().forEach(method -> namespace.on(method.event(), new EventCaller(method.handler(), reference)));
        handlers.disconnects().forEach(handler -> namespace.onDisconnect(new DisconnectCaller(handler, reference)));
    }
}

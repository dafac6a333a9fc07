/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.SocketIoServer;
import jakarta.enterprise.inject.spi.Bean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Registers the handler methods of the application's beans with the server. Called once, while it starts. */
final class NamespaceRegistrar {
    private final SocketIoServer server;
    private final Function<Bean<?>, HandlerTarget> targets;

    private record Handlers(BeanHandlers methods, HandlerTarget target) {

        Stream<ErrorHandlers.Entry> errors() {
            return methods.errors().stream().map(method -> new ErrorHandlers.Entry(method, target));
        }
    }

    NamespaceRegistrar(SocketIoServer server, Function<Bean<?>, HandlerTarget> targets) {
        this.server = server;
        this.targets = targets;
    }

    void register(List<BeanHandlers> beans) {
        beans.stream()
                .map(methods -> new Handlers(methods, targets.apply(methods.bean())))
                .collect(groupingBy(handlers -> handlers.methods().namespace(), LinkedHashMap::new, toList()))
                .values()
                .forEach(this::registerNamespace);
    }

    private void registerNamespace(List<Handlers> beans) {
        for (Handlers bean : beans) {
            List<ErrorHandlers.Entry> others = beans.stream()
                    .filter(other -> !other.equals(bean))
                    .flatMap(Handlers::errors)
                    .toList();
            register(
                    bean.methods(),
                    bean.target(),
                    new ErrorHandlers(bean.errors().toList(), others));
        }
    }

    private void register(BeanHandlers methods, HandlerTarget target, ErrorHandlers errors) {
        // A bean without handlers still brings its namespace into being: clients may join and be sent to.
        Namespace namespace = server.of(methods.namespace());
        target.protect(namespace);
        methods.connects().forEach(handler -> namespace.use(new ConnectCaller(handler, target, errors)));
        methods.events()
                .forEach(method -> namespace.on(method.event(), new EventCaller(method.handler(), target, errors)));
        methods.disconnects().forEach(handler -> namespace.onDisconnect(new DisconnectCaller(handler, target, errors)));
    }
}

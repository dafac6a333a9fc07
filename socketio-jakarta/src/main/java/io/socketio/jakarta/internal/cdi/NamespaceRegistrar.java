/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.socketio.jakarta.HandlerRegistry;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.internal.cdi.template.NamespaceTemplate;
import jakarta.enterprise.inject.spi.Bean;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Registers the handler methods of the application's beans with the server. Called once, while it starts. */
final class NamespaceRegistrar {
    /**
     * The server gives a namespace to the first template that it matches when it is created, so the most exact ones come
     * first, and names without parameters before any template.
     */
    private static final Comparator<NamespaceTemplate> MOST_EXACT_FIRST = Comparator.comparing(
                    NamespaceTemplate::isExact, Comparator.reverseOrder())
            .thenComparing(NamespaceTemplate::literals, Comparator.reverseOrder())
            .thenComparing(NamespaceTemplate::text);

    private final SocketIoServer server;
    private final Function<Bean<?>, HandlerTarget> targets;

    private record Handlers(BeanHandlers methods, HandlerTarget target) {

        Stream<ErrorHandlers.Entry> errors() {
            return methods.errors().stream().map(method -> new ErrorHandlers.Entry(method, target));
        }

        int priority() {
            return methods.middlewarePriority().orElseThrow();
        }
    }

    NamespaceRegistrar(SocketIoServer server, Function<Bean<?>, HandlerTarget> targets) {
        this.server = server;
        this.targets = targets;
    }

    /** Registers these, which are sorted by class name; returns where those of each name are. */
    Map<NamespaceTemplate, HandlerRegistry> register(List<BeanHandlers> beans) {
        Map<NamespaceTemplate, HandlerRegistry> registries = new LinkedHashMap<>();
        beans.stream()
                .map(methods -> new Handlers(methods, targets.apply(methods.bean())))
                .collect(groupingBy(
                        handlers -> handlers.methods().namespace(), () -> new TreeMap<>(MOST_EXACT_FIRST), toList()))
                .forEach((name, ofName) -> registries.put(name, registerNamespace(name, ofName)));
        return registries;
    }

    private HandlerRegistry registerNamespace(NamespaceTemplate name, List<Handlers> beans) {
        // A bean without handlers still brings its namespace into being: clients may join and be sent to.
        HandlerRegistry registry = name.isExact() ? server.of(name.text()) : server.of(name.pattern());
        beans.stream()
                .filter(bean -> bean.methods().middlewarePriority().isPresent())
                .sorted(Comparator.comparingInt(Handlers::priority))
                .forEach(bean -> registry.use(
                        new MiddlewareCaller(bean.methods().className(), bean.target(), errorsOf(bean, beans))));
        // Who may not join is refused before any connect handler runs, whatever bean it is in.
        beans.forEach(bean -> bean.target().protect(registry));
        beans.forEach(bean -> register(bean.methods(), bean.target(), errorsOf(bean, beans), registry));
        List<ErrorHandlers.Entry> all = beans.stream().flatMap(Handlers::errors).toList();
        if (!all.isEmpty()) {
            registry.onError(new FailedEventCaller(name.text(), new ErrorHandlers(all, List.of())));
        }
        return registry;
    }

    private static ErrorHandlers errorsOf(Handlers bean, List<Handlers> beans) {
        List<ErrorHandlers.Entry> others = beans.stream()
                .filter(other -> !other.equals(bean))
                .flatMap(Handlers::errors)
                .toList();
        return new ErrorHandlers(bean.errors().toList(), others);
    }

    private static void register(
            BeanHandlers methods, HandlerTarget target, ErrorHandlers errors, HandlerRegistry registry) {
        methods.connects().forEach(handler -> registry.use(new ConnectCaller(handler, target, errors)));
        methods.anyEvents().forEach(handler -> registry.onAny(new AnyCaller(handler, target, errors)));
        methods.events()
                .forEach(method -> registry.on(method.event(), new EventCaller(method.handler(), target, errors)));
        methods.disconnects().forEach(handler -> registry.onDisconnect(new DisconnectCaller(handler, target, errors)));
    }
}

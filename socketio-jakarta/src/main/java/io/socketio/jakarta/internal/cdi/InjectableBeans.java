/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.Handshake;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.cdi.InNamespace;
import io.socketio.jakarta.cdi.SocketScoped;
import io.socketio.jakarta.internal.cdi.scope.SocketContext;
import io.socketio.jakarta.internal.cdi.template.NamespaceTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be injected: the server, its namespaces, and during a handler the current socket. Checks, while the application
 * is deployed, what is asked for of these.
 */
final class InjectableBeans {
    private static final Set<Type> NAMESPACES = Set.of(Namespace.class, Broadcaster.class);

    private final ServerLookup lookup;
    private final SocketContext sockets;
    // Both for the deploying thread only.
    private final List<InjectionPoint> unqualified = new ArrayList<>();
    private final Set<Type> producedByApplication = new HashSet<>();

    InjectableBeans(ServerLookup lookup, SocketContext sockets) {
        this.lookup = lookup;
        this.sockets = sockets;
    }

    /** Looks at what the application wants to have injected. */
    void check(ProcessInjectionPoint<?, ?> event) {
        InjectionPoint point = event.getInjectionPoint();
        if (!NAMESPACES.contains(point.getType())) {
            return;
        }
        if (point.getQualifiers().contains(Default.Literal.INSTANCE)) {
            unqualified.add(point);
        }
        objection(point.getQualifiers())
                .ifPresent(text -> event.addDefinitionError(new DefinitionException(point.getMember() + ": " + text)));
    }

    /** The application may have such beans of its own. */
    void check(ProcessBean<?> event) {
        Bean<?> bean = event.getBean();
        if (bean.getQualifiers().contains(Default.Literal.INSTANCE)) {
            bean.getTypes().stream().filter(NAMESPACES::contains).forEach(producedByApplication::add);
        }
    }

    /** Why qualifiers name no namespace that could be injected; empty if they do. */
    static Optional<String> objection(Collection<Annotation> qualifiers) {
        return named(qualifiers).flatMap(InjectableBeans::objection);
    }

    private static Optional<String> objection(String name) {
        try {
            return NamespaceTemplate.of(name).isExact()
                    ? Optional.empty()
                    : Optional.of("@InNamespace(\"" + name + "\") stands for many namespaces; inject SocketIoServer and"
                            + " call of(name), or take the Namespace as a parameter of the handler");
        } catch (IllegalArgumentException wrongName) {
            return Optional.of(String.valueOf(wrongName.getMessage()));
        }
    }

    private static Optional<String> named(Collection<Annotation> qualifiers) {
        return qualifiers.stream()
                .filter(InNamespace.class::isInstance)
                .map(qualifier -> ((InNamespace) qualifier).value())
                .findFirst();
    }

    void add(AfterBeanDiscovery event) {
        unqualified.stream()
                .filter(point -> !producedByApplication.contains(point.getType()))
                .forEach(point -> event.addDefinitionError(new DefinitionException(point.getMember()
                        + ": does not say which namespace; add @InNamespace(\"/chat\"), or inject SocketIoServer, which"
                        + " speaks to the main namespace")));
        event.<SocketIoServer>addBean()
                .beanClass(SocketIoServer.class)
                .types(SocketIoServer.class, Object.class)
                .scope(Dependent.class)
                .produceWith(lookup::server);
        event.<Namespace>addBean()
                .beanClass(Namespace.class)
                .types(Namespace.class, Broadcaster.class, Object.class)
                .addQualifier(InNamespace.Literal.of("/"))
                .scope(Dependent.class)
                .produceWith(this::namespace);
        event.<Socket>addBean()
                .beanClass(Socket.class)
                .types(Socket.class, Object.class)
                .scope(SocketScoped.class)
                .createWith(creation -> sockets.current());
        event.<Handshake>addBean()
                .beanClass(Handshake.class)
                .types(Handshake.class, Object.class)
                .scope(SocketScoped.class)
                .createWith(creation -> sockets.current().handshake());
    }

    private Namespace namespace(Instance<Object> instances) {
        Set<Annotation> qualifiers =
                instances.select(InjectionPoint.class).get().getQualifiers();
        // Programmatic lookup is not checked when the application is deployed.
        objection(qualifiers).ifPresent(text -> {
            throw new IllegalArgumentException(text);
        });
        return lookup.server(instances).of(named(qualifiers).orElse("/"));
    }
}

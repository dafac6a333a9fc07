/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.HandlerRegistry;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.boot.SocketIo;
import io.socketio.jakarta.cdi.OnDisconnect;
import io.socketio.jakarta.cdi.SocketChange;
import io.socketio.jakarta.cdi.SocketNamespace;
import io.socketio.jakarta.internal.cdi.event.EventFiring;
import io.socketio.jakarta.internal.cdi.event.SocketEvents;
import io.socketio.jakarta.internal.cdi.event.SocketObservers;
import io.socketio.jakarta.internal.cdi.scope.CallContexts;
import io.socketio.jakarta.internal.cdi.scope.SocketContext;
import io.socketio.jakarta.internal.cdi.template.NamespaceTemplate;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import jakarta.interceptor.Interceptor;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link SocketNamespace} beans the handlers of the application's server, brings the scope of a socket, fires CDI
 * events, and makes the server injectable. Found and called by the CDI container; applications do not use it.
 *
 * <p>Everything that is wrong with handlers is reported together when the application is deployed, and stops it.
 */
public final class SocketIoExtension implements Extension {
    // These are filled by the deploying thread, before any other can see the application.
    private final List<HandlerBean> candidates = new ArrayList<>();
    private final KnownBeans discovered = new KnownBeans();
    private final List<BeanHandlers> handlers = new ArrayList<>();
    private final SocketObservers observers = new SocketObservers();
    private final BeanReferences references = new BeanReferences();
    private final AtomicReference<@Nullable HandlerProtection> protection = new AtomicReference<>();
    private final ServerLookup lookup = new ServerLookup();
    private final SocketContext sockets = new SocketContext();
    private final InjectableBeans injectable = new InjectableBeans(lookup, sockets);
    private final ProducedParts parts = new ProducedParts();
    // Written by the threads that deploy, which the container orders.
    private volatile boolean isAhead;

    /** The server that has our handlers; absent if there are none. */
    private final AtomicReference<@Nullable SocketIoServer> serving = new AtomicReference<>();

    /** Called by the CDI container. */
    public SocketIoExtension() {}

    void collect(@Observes ProcessManagedBean<?> event) {
        AnnotatedType<?> type = event.getAnnotatedBeanClass();
        if (type.isAnnotationPresent(SocketNamespace.class) || HandlerFinder.hasHandlers(type)) {
            candidates.add(new HandlerBean(event.getBean(), type));
        }
    }

    void check(@Observes ProcessInjectionPoint<?, ?> event) {
        injectable.check(event);
    }

    void check(@Observes ProcessBean<?> event) {
        injectable.check(event);
        discovered.add(event.getBean());
    }

    <T, X> void check(@Observes ProcessObserverMethod<T, X> event) {
        observers.add(event);
    }

    void addBeans(@Observes AfterBeanDiscovery event) {
        event.addContext(sockets);
        injectable.add(event);
    }

    void validate(@Observes AfterDeploymentValidation event, BeanManager beans) {
        DeploymentCheck check = new DeploymentCheck(beans, discovered);
        check.check(candidates);
        Consumer<String> report = text -> event.addDeploymentProblem(new DeploymentException(text));
        check.problems().forEach(report);
        AuthenticatorBeans.check(candidates, report);
        HandlerProtection inspected = new HandlerProtection(beans);
        inspected.inspect(candidates, report);
        protection.set(inspected);
        handlers.addAll(check.handlers());
        candidates.clear();
        discovered.forget();
    }

    /**
     * Before the application's own observers of the same event, which may want to use what they have injected. A platform
     * that has CDI of its own may start it before there is a {@code ServletContext}, and then sends something else.
     */
    void start(
            @Observes @Initialized(ApplicationScoped.class) @Priority(Interceptor.Priority.LIBRARY_BEFORE) Object event,
            BeanManager beans) {
        if (event instanceof ServletContext context) {
            start(context, beans);
        } else {
            isAhead = true;
        }
    }

    /** Called by the deploying thread when there is a {@code ServletContext}: makes up for a start without it. */
    void startIfAhead(ServletContext context, BeanManager beans) {
        if (isAhead) {
            isAhead = false;
            start(context, beans);
        }
    }

    private void start(ServletContext context, BeanManager beans) {
        lookup.started(() -> SocketIo.of(context));
        if (context.getAttribute(SocketIoServer.class.getName()) != null) {
            parts.requireTaken(beans);
        }
        if (!handlers.isEmpty()) {
            register(mountedServer(context), beans);
        } else if (observers.isAny()) {
            serverIfOn(context).ifPresent(server -> register(server, beans));
        }
    }

    /**
     * Ends the server while the beans still live, so that their {@link OnDisconnect} methods can be called; the
     * container's own listeners may end it too late for that.
     */
    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        SocketIoServer server = serving.getAndSet(null);
        if (server != null) {
            server.close();
        }
        references.release();
        HandlerProtection known = protection.getAndSet(null);
        if (known != null) {
            known.close();
        }
    }

    /** What the application produces for its server. */
    ProducedParts parts() {
        return parts;
    }

    void forget(@Observes BeforeShutdown event) {
        lookup.stopped();
    }

    /** Registers all handlers with a server, which is the injected one from then on. */
    public void serve(SocketIoServer server, BeanManager beans) {
        lookup.started(() -> server);
        register(server, beans);
    }

    private void register(SocketIoServer server, BeanManager beans) {
        serving.set(server);
        HandlerProtection known = Objects.requireNonNull(protection.get(), "set at deployment");
        server.engine().declareRoles(known.roles());
        CallContexts contexts = new CallContexts(beans, sockets);
        Map<NamespaceTemplate, HandlerRegistry> registries = new NamespaceRegistrar(
                        server,
                        bean -> new HandlerTarget(references.reference(beans, bean), contexts, known.guards(bean)))
                .register(handlers);
        new SocketEvents(observers, new EventFiring(beans.getEvent().select(SocketChange.class), contexts))
                .listen(server, registries);
    }

    /** Observers alone need no server: without one they have nothing to observe. */
    private static Optional<SocketIoServer> serverIfOn(ServletContext context) {
        try {
            return Optional.of(SocketIo.of(context));
        } catch (IllegalStateException turnedOff) {
            return Optional.empty();
        }
    }

    private SocketIoServer mountedServer(ServletContext context) {
        try {
            return SocketIo.of(context);
        } catch (IllegalStateException turnedOff) {
            throw new IllegalStateException(
                    "There are Socket.IO handlers but no server to call them: "
                            + String.join(
                                    ", ",
                                    handlers.stream()
                                            .map(BeanHandlers::className)
                                            .toList())
                            + ". Turn the server on or leave these beans out. " + turnedOff.getMessage(),
                    turnedOff);
        }
    }
}

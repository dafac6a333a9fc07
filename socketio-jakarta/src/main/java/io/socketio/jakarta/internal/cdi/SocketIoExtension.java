/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.boot.SocketIo;
import io.socketio.jakarta.cdi.InNamespace;
import io.socketio.jakarta.cdi.OnDisconnect;
import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.interceptor.Interceptor;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link SocketNamespace} beans the handlers of the application's server, and makes the server injectable. Found
 * and called by the CDI container; applications do not use it.
 *
 * <p>Everything that is wrong with handlers is reported together when the application is deployed, and stops it.
 */
public final class SocketIoExtension implements Extension {
    // These three are filled by the deploying thread, before any other can see the application.
    private final List<HandlerBean> candidates = new ArrayList<>();
    private final List<BeanHandlers> handlers = new ArrayList<>();
    private final BeanReferences references = new BeanReferences();
    private final ServerLookup lookup = new ServerLookup();

    /** The server that has our handlers; absent if there are none. */
    private final AtomicReference<@Nullable SocketIoServer> serving = new AtomicReference<>();

    /** Called by the CDI container. */
    public SocketIoExtension() {}

    void collect(@Observes ProcessManagedBean<?> event) {
        AnnotatedType<?> type = event.getAnnotatedBeanClass();
        if (type.isAnnotationPresent(SocketNamespace.class) || HandlerInspector.hasHandlers(type)) {
            candidates.add(new HandlerBean(event.getBean(), type));
        }
    }

    void addInjectable(@Observes AfterBeanDiscovery event) {
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
    }

    void validate(@Observes AfterDeploymentValidation event, BeanManager beans) {
        DeploymentCheck check = new DeploymentCheck(beans::isPassivatingScope);
        check.check(candidates);
        check.problems().forEach(text -> event.addDeploymentProblem(new DeploymentException(text)));
        handlers.addAll(check.handlers());
        candidates.clear();
    }

    /** Before the application's own observers of the same event, which may want to use what they have injected. */
    void start(
            @Observes @Initialized(ApplicationScoped.class) @Priority(Interceptor.Priority.LIBRARY_BEFORE)
                    ServletContext context,
            BeanManager beans) {
        lookup.started(() -> SocketIo.of(context));
        if (!handlers.isEmpty()) {
            register(mountedServer(context), beans);
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
        RequestContexts requests = new RequestContexts(beans);
        new NamespaceRegistrar(server, bean -> new HandlerTarget(references.reference(beans, bean), requests))
                .register(handlers);
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

    private Namespace namespace(Instance<Object> instances) {
        String name = instances.select(InjectionPoint.class).get().getQualifiers().stream()
                .filter(InNamespace.class::isInstance)
                .map(qualifier -> ((InNamespace) qualifier).value())
                .findFirst()
                .orElse("/");
        return lookup.server(instances).of(name);
    }
}

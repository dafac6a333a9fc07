/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.cdi.InNamespace;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketConnected;
import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.ServletContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BeansAndScopesTest {

    @Test
    void applicationScopedIsTheDefault() throws Exception {
        try (Application application = Application.start(Counter.class)) {
            assertThat(application.namespace("/").receive("count", "[]").sent()).containsExactly(List.of(1));
            assertThat(application.namespace("/").receive("count", "[]").sent()).containsExactly(List.of(2));
            assertThat(application.bean(Counter.class).count()).isEqualTo(3);
        }
    }

    @Test
    void singletonIsTheInstanceOthersInject() throws Exception {
        try (Application application = Application.start(SingletonCounter.class)) {
            application.namespace("/").receive("count", "[]");

            assertThat(application.bean(SingletonCounter.class).count).isEqualTo(1);
        }
    }

    @Test
    void dependentLivesAsLongAsTheDeployment() throws Exception {
        List<List<Object>> sent = new ArrayList<>();
        List<String> journal;
        try (Application application = Application.start(DependentCounter.class, Journal.class)) {
            journal = application.bean(Journal.class).lines();
            sent.addAll(application.namespace("/").receive("count", "[]").sent());
            sent.addAll(application.namespace("/").receive("count", "[]").sent());
            assertThat(journal).isEmpty();
        }
        assertThat(sent).containsExactly(List.of(1), List.of(2));
        assertThat(journal).containsExactly("destroyed");
    }

    @Test
    void interceptorsRunAroundHandlers() throws Exception {
        try (Application application = Application.start(GuardedHandlers.class, Guard.class, Journal.class)) {
            application.namespace("/").receive("open", "[\"x\"]");

            assertThat(application.bean(Journal.class).lines()).containsExactly("before open", "open x");
        }
    }

    @Test
    void interceptorMayRefuseAClient() throws Exception {
        try (Application application = Application.start(GuardedHandlers.class, Guard.class, Journal.class)) {
            assertThat(application.namespace("/").connect("[]").decisions).containsExactly("refuse: guarded");
        }
    }

    @Test
    void inheritedHandlersAreFoundAndOverriddenOnesAreNotDoubled() throws Exception {
        try (Application application = Application.start(ChildHandlers.class)) {
            FakeNamespace main = application.namespace("/");

            assertThat(main.events).containsOnlyKeys("inherited", "overridden");
            assertThat(main.receive("inherited", "[]").sent()).containsExactly(List.of("parent"));
            assertThat(main.receive("overridden", "[]").sent()).containsExactly(List.of("child"));
        }
    }

    @Test
    void eachCallHasARequestContextOfItsOwn() throws Exception {
        try (Application application = Application.start(PerCallHandlers.class, PerCall.class, Journal.class)) {
            FakeNamespace main = application.namespace("/");

            assertThat(main.receive("twice", "[]").sent()).containsExactly(List.of(2));
            assertThat(main.receive("twice", "[]").sent()).containsExactly(List.of(2));
            assertThat(application.bean(Journal.class).lines()).containsExactly("request over", "request over");
        }
    }

    @Test
    void handlerSharesTheRequestContextOfItsThread() throws Exception {
        try (Application application = Application.start(PerCallHandlers.class, PerCall.class, Journal.class)) {
            RequestContextController request = application.bean(RequestContextController.class);
            request.activate();
            try {
                application.bean(PerCall.class).count();

                assertThat(application.namespace("/").receive("twice", "[]").sent())
                        .containsExactly(List.of(3));
                assertThat(application.bean(Journal.class).lines()).isEmpty();
            } finally {
                request.deactivate();
            }
        }
    }

    @Test
    void beanWithoutHandlersCreatesItsNamespace() {
        try (Application application = Application.start(NewsChannel.class)) {
            assertThat(application.server.namespaces).containsOnlyKeys("/news");
        }
    }

    @Test
    void serverAndNamespacesAreInjected() {
        try (Application application = Application.start(Announcer.class)) {
            application.bean(Announcer.class).announce();

            assertThat(application.namespace("/").emitted).containsExactly("from server");
            assertThat(application.namespace("/chat").emitted).containsExactly("from field", "from field of namespace");
            assertThat(application.namespace("/picked").emitted).containsExactly("from lookup");
        }
    }

    @Test
    void injectionWorksOnThreadsOfTheApplication() {
        try (Application application = Application.start(Announcer.class)) {
            CompletableFuture.runAsync(application.bean(Announcer.class)::announce)
                    .join();

            assertThat(application.namespace("/chat").emitted).isNotEmpty();
        }
    }

    @Test
    void injectionBeforeTheStartFailsWithAClearText() {
        try (Application application = Application.deploy(Announcer.class)) {
            assertThatThrownBy(() ->
                            application.container.select(SocketIoServer.class).get())
                    .hasStackTraceContaining("The Socket.IO server is not known yet");
        }
    }

    @Test
    void handlersAreRegisteredWhenTheWebApplicationStarts() {
        FakeServer mounted = new FakeServer();
        try (Application application = Application.deploy(Counter.class, Announcer.class)) {
            initialized(application).fire(servletContext(name -> mounted));
            application.bean(Announcer.class).announce();
        }

        assertThat(mounted.of("/").events).containsOnlyKeys("count");
        assertThat(mounted.of("/").emitted).containsExactly("from server");
    }

    @Test
    void handlersWithoutAServerStopTheStartAndAreNamed() {
        ServletContext withoutServer = switchedOff();
        try (Application application = Application.deploy(Counter.class)) {
            assertThatThrownBy(() -> initialized(application).fire(withoutServer))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith(
                            "There are Socket.IO handlers but no server to call them: " + Counter.class.getTypeName())
                    .hasMessageContaining("socketio.enabled is false");
        }
    }

    @Test
    void observersNeedNoHandlers() {
        FakeServer mounted = new FakeServer();
        try (Application application = Application.deploy(ConnectionObserver.class)) {
            initialized(application).fire(servletContext(name -> mounted));
        }

        assertThat(mounted.of("/").connections).hasSize(1);
    }

    @Test
    void cdiThatStartsBeforeTheServletContextIsStartedOnceMoreWithIt() {
        FakeServer mounted = new FakeServer();
        ServletContext context = servletContext(name -> mounted);
        try (Application application = Application.deploy(ConnectionObserver.class)) {
            assertThat(mounted.of("/").connections).isEmpty();

            application.contextInitialized(context);
            application.contextInitialized(context);
        }

        assertThat(mounted.of("/").connections).hasSize(1);
    }

    @Test
    void observersWithoutAServerDoNotStopTheStart() {
        ServletContext withoutServer = switchedOff();
        try (Application application = Application.deploy(ConnectionObserver.class)) {
            initialized(application).fire(withoutServer);

            assertThat(application.bean(ConnectionObserver.class)).isNotNull();
        }
    }

    @Test
    void extensionIsFoundAsAService() {
        assertThat(ServiceLoader.load(Extension.class)).hasAtLeastOneElementOfType(SocketIoExtension.class);
    }

    @Test
    void libraryBringsNoBeansOfItsOwn() {
        try (Application application = Application.start(Counter.class)) {
            assertThat(application.container.getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE))
                    .filteredOn(bean -> bean.getBeanClass().getPackageName().startsWith("io.socketio.jakarta"))
                    .extracting(bean -> bean.getBeanClass().getSimpleName())
                    .containsExactlyInAnyOrder(
                            "Counter", "SocketIoServer", "Namespace", "Socket", "Handshake", "SocketIoExtension");
        }
    }

    private static Event<ServletContext> initialized(Application application) {
        return application
                .container
                .getBeanManager()
                .getEvent()
                .select(ServletContext.class, Initialized.Literal.APPLICATION);
    }

    /** A servlet context whose application does not want a server. */
    private static ServletContext switchedOff() {
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getClassLoader" -> BeansAndScopesTest.class.getClassLoader();
                    case "getInitParameterNames" -> Collections.enumeration(List.of("socketio.enabled"));
                    case "getInitParameter" -> "socketio.enabled".equals(arguments[0]) ? "false" : null;
                    case "getAttribute" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** A servlet context that has attributes only. */
    private static ServletContext servletContext(Function<Object, Object> attributes) {
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> attributes.apply(arguments[0]));
    }

    @RequestScoped
    static class PerCall {
        @Inject
        private Journal journal;

        private int count;

        int count() {
            return ++count;
        }

        @PreDestroy
        void over() {
            journal.lines().add("request over");
        }
    }

    @SocketNamespace
    static class PerCallHandlers {
        @Inject
        private PerCall perCall;

        @OnEvent("twice")
        int twice() {
            perCall.count();
            return perCall.count();
        }
    }

    @SocketNamespace
    static class Counter {
        private int count;

        @OnEvent("count")
        int count() {
            return ++count;
        }
    }

    @SocketNamespace
    @Singleton
    static class SingletonCounter {
        int count;

        @OnEvent("count")
        protected final int count() {
            return ++count;
        }
    }

    @SocketNamespace
    @Dependent
    static class DependentCounter {
        @Inject
        Journal journal;

        private int count;

        @OnEvent("count")
        public int count() {
            return ++count;
        }

        @PreDestroy
        void destroy() {
            journal.add("destroyed");
        }
    }

    @ApplicationScoped
    static class Journal {
        private final List<String> lines = new ArrayList<>();

        void add(String line) {
            lines.add(line);
        }

        List<String> lines() {
            return lines;
        }
    }

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Guarded {}

    @Guarded
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION)
    static class Guard {
        @Inject
        Journal journal;

        @AroundInvoke
        Object guard(InvocationContext context) throws Exception {
            if (context.getMethod().isAnnotationPresent(OnConnect.class)) {
                throw new ConnectionRefusedException("guarded");
            }
            journal.add("before " + context.getMethod().getName());
            return context.proceed();
        }
    }

    @SocketNamespace
    @Guarded
    static class GuardedHandlers {
        @Inject
        Journal journal;

        @OnConnect
        void connect() {}

        @OnEvent("open")
        void open(String what) {
            journal.add("open " + what);
        }
    }

    static class ParentHandlers {
        @OnEvent("inherited")
        String inherited() {
            return "parent";
        }

        @OnEvent("overridden")
        Object overridden() {
            return "parent";
        }
    }

    @SocketNamespace
    static class ChildHandlers extends ParentHandlers {
        @Override
        @OnEvent("overridden")
        String overridden() {
            return "child";
        }
    }

    @SocketNamespace("/news")
    static class NewsChannel {}

    @ApplicationScoped
    static class ConnectionObserver {
        void connected(@Observes SocketConnected event) {}
    }

    @ApplicationScoped
    static class Announcer {
        @Inject
        SocketIoServer server;

        @Inject
        @InNamespace("/chat")
        Broadcaster chat;

        @Inject
        @InNamespace("/chat")
        Namespace chatNamespace;

        @Inject
        @Any
        Instance<Broadcaster> any;

        void announce() {
            server.emit("from server");
            chat.emit("from field");
            chatNamespace.emit("from field of namespace");
            any.select(InNamespace.Literal.of("/picked")).get().emit("from lookup");
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Next;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnDisconnect;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Middlewares and several beans for one namespace. */
class MiddlewareBeansTest {

    @Test
    void middlewaresRunInTheOrderOfTheirPrioritiesThenOfTheirNamesBeforeConnectHandlers() throws Exception {
        try (Application application = Application.start(
                AaHandlers.class, Late.class, Early.class, UnorderedB.class, UnorderedA.class, Journal.class)) {
            FakeNext decision = application.namespace("/chat").connect("[]");

            assertThat(decision.decisions).containsExactly("proceed");
            assertThat(application.bean(Journal.class).lines())
                    .containsExactly("early", "late", "unordered a", "unordered b", "connect a");
        }
    }

    @Test
    void refusalOfAMiddlewareKeepsTheRestFromBeingAsked() throws Exception {
        try (Application application = Application.start(AaHandlers.class, Refusing.class, Journal.class)) {
            FakeNext decision = application.namespace("/chat").connect("[]");

            assertThat(decision.decisions).containsExactly("refuse: not today");
            assertThat(application.bean(Journal.class).lines()).isEmpty();
        }
    }

    @Test
    void middlewareOfAnotherNamespaceIsNotAsked() throws Exception {
        try (Application application = Application.start(AaHandlers.class, Elsewhere.class, Journal.class)) {
            application.namespace("/chat").connect("[]");

            assertThat(application.bean(Journal.class).lines()).containsExactly("connect a");
        }
    }

    @Test
    void middlewareHasARequestContext() throws Exception {
        try (Application application = Application.start(Early.class, Journal.class, PerRequest.class)) {
            application.namespace("/chat").connect("[]");
            application.namespace("/chat").connect("[]");

            assertThat(application.bean(Journal.class).lines())
                    .containsExactly("early", "request over", "early", "request over");
        }
    }

    @Test
    void handlersMayBeMiddlewaresThemselves() throws Exception {
        try (Application application = Application.start(AaHandlers.class, Both.class, Journal.class)) {
            application.namespace("/chat").connect("[]");
            application.namespace("/chat").receive("both", "[]");

            assertThat(application.bean(Journal.class).lines())
                    .containsExactly("both as middleware", "connect a", "connect both", "event both");
        }
    }

    @Test
    void allBeansOfANamespaceAreCalledInTheOrderOfTheirNames() throws Exception {
        try (Application application = Application.start(BbHandlers.class, AaHandlers.class, Journal.class)) {
            FakeNamespace chat = application.namespace("/chat");
            chat.connect("[]");
            chat.receive("a", "[]");
            chat.receive("b", "[]");
            chat.disconnect(DisconnectReason.TRANSPORT_CLOSE);

            assertThat(application.bean(Journal.class).lines())
                    .containsExactly("connect a", "connect b", "event a", "event b", "disconnect a", "disconnect b");
        }
    }

    @Test
    void refusalByTheFirstBeanKeepsTheOthersFromBeingAsked() throws Exception {
        try (Application application = Application.start(Aa0Refusing.class, BbHandlers.class, Journal.class)) {
            assertThat(application.namespace("/chat").connect("[]").decisions).containsExactly("refuse: first says no");
            assertThat(application.bean(Journal.class).lines()).isEmpty();
        }
    }

    @RequestScoped
    static class PerRequest {
        @Inject
        Journal journal;

        void use() {}

        @PreDestroy
        void over() {
            journal.add("request over");
        }
    }

    abstract static class Noting implements Middleware {
        @Inject
        Journal journal;

        private final String line;

        Noting(String line) {
            this.line = line;
        }

        @Override
        public void handle(Socket socket, Next next) {
            journal.add(line);
            next.proceed();
        }
    }

    @SocketNamespace("/chat")
    @Priority(1)
    static class Early extends Noting {
        @Inject
        Instance<PerRequest> requests;

        Early() {
            super("early");
        }

        @Override
        public void handle(Socket socket, Next next) {
            if (requests.isResolvable()) {
                requests.get().use();
            }
            super.handle(socket, next);
        }
    }

    @SocketNamespace("/chat")
    @Priority(1000)
    static class Late extends Noting {
        Late() {
            super("late");
        }
    }

    @SocketNamespace("/chat")
    static class UnorderedA extends Noting {
        UnorderedA() {
            super("unordered a");
        }
    }

    @SocketNamespace("chat")
    static class UnorderedB extends Noting {
        UnorderedB() {
            super("unordered b");
        }
    }

    @SocketNamespace("/elsewhere")
    static class Elsewhere extends Noting {
        Elsewhere() {
            super("elsewhere");
        }
    }

    @SocketNamespace("/chat")
    static class Refusing implements Middleware {
        @Override
        public void handle(Socket socket, Next next) {
            throw new ConnectionRefusedException("not today");
        }
    }

    @SocketNamespace("/chat")
    static class Both extends Noting {
        Both() {
            super("both as middleware");
        }

        @OnConnect
        void connect() {
            journal.add("connect both");
        }

        @OnEvent("both")
        void event() {
            journal.add("event both");
        }
    }

    @SocketNamespace("/chat")
    static class AaHandlers {
        @Inject
        Journal journal;

        @OnConnect
        void connect() {
            journal.add("connect a");
        }

        @OnEvent("a")
        void event() {
            journal.add("event a");
        }

        @OnDisconnect
        void disconnect() {
            journal.add("disconnect a");
        }
    }

    @SocketNamespace("/chat")
    static class Aa0Refusing {
        @OnConnect
        void connect() {
            throw new ConnectionRefusedException("first says no");
        }
    }

    @SocketNamespace("/chat")
    static class BbHandlers {
        @Inject
        Journal journal;

        @OnConnect
        void connect() {
            journal.add("connect b");
        }

        @OnEvent("b")
        void event() {
            journal.add("event b");
        }

        @OnDisconnect
        void disconnect() {
            journal.add("disconnect b");
        }
    }
}

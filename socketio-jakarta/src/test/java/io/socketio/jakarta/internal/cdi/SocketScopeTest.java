/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.Handshake;
import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Next;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnDisconnect;
import io.socketio.jakarta.cdi.OnError;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import io.socketio.jakarta.cdi.SocketScoped;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class SocketScopeTest {

    @Test
    void eachSocketHasAnInstanceInAllItsHandlers() throws Exception {
        try (Application application = start()) {
            FakeNamespace cart = application.namespace("/cart");
            FakeSocket ann = cart.client("ann");
            FakeSocket bob = cart.client("bob");
            cart.connect(ann);
            cart.connect(bob);
            cart.receive(ann, "add", "[\"apple\"]");
            cart.receive(bob, "add", "[\"bread\"]");

            assertThat(cart.receive(ann, "add", "[\"pear\"]").sent())
                    .containsExactly(List.of("ann: middleware, connect, apple, pear"));
            assertThat(cart.receive(bob, "fail", "[]").sent())
                    .containsExactly(List.of("bob: middleware, connect, bread, error"));
        }
    }

    @Test
    void instanceIsDestroyedAfterTheDisconnectHandlers() throws Exception {
        try (Application application = start()) {
            FakeNamespace cart = application.namespace("/cart");
            FakeSocket ann = cart.client("ann");
            FakeSocket bob = cart.client("bob");
            cart.connect(ann);
            cart.connect(bob);

            cart.disconnect(ann, DisconnectReason.TRANSPORT_CLOSE);

            assertThat(application.bean(Journal.class).lines())
                    .containsExactly("disconnect ann: middleware, connect", "destroyed of ann");
            assertThat(ann.waiting()).isZero();
        }
    }

    @Test
    void instanceIsDestroyedWhenTheClientIsRefused() throws Exception {
        try (Application application = Application.start(CartItems.class, RefusingHandlers.class, Journal.class)) {
            FakeNamespace closed = application.namespace("/closed");
            FakeSocket ann = closed.client("ann");
            closed.connect(ann);

            assertThat(application.bean(Journal.class).lines()).containsExactly("destroyed of ann");
        }
    }

    @Test
    void socketsWithoutSuchBeansKeepNothing() throws Exception {
        try (Application application = Application.start(PlainHandlers.class, Journal.class)) {
            FakeNamespace plain = application.namespace("/plain");
            FakeSocket ann = plain.client("ann");
            plain.receive(ann, "plain", "[]");

            assertThat(ann.waiting()).isZero();
        }
    }

    @Test
    void handlersThemselvesMayBeSocketScoped() throws Exception {
        try (Application application = Application.start(OwnHandlers.class, Journal.class)) {
            FakeNamespace own = application.namespace("/own");
            FakeSocket ann = own.client("ann");
            FakeSocket bob = own.client("bob");
            own.connect(ann);
            own.receive(ann, "count", "[]");

            assertThat(own.receive(ann, "count", "[]").sent()).containsExactly(List.of(2));
            assertThat(own.receive(bob, "count", "[]").sent()).containsExactly(List.of(1));
        }
    }

    @Test
    void handlerWithinAHandlerHasTheContextOfItsSocket() throws Exception {
        try (Application application = Application.start(NestedHandlers.class, CurrentId.class, Journal.class)) {
            FakeNamespace nested = application.namespace("/nested");
            application.bean(NestedHandlers.class).willCall(() -> {
                try {
                    nested.receive(nested.client("bob"), "id", "[]");
                } catch (Exception unexpected) {
                    throw new AssertionError(unexpected);
                }
            });

            nested.receive(nested.client("ann"), "nested", "[]");

            assertThat(application.bean(Journal.class).lines()).containsExactly("ann", "bob", "ann");
        }
    }

    @Test
    void currentSocketAndHandshakeAreInjectedIntoBeansOfAnyScope() throws Exception {
        try (Application application = Application.start(NestedHandlers.class, CurrentId.class, Journal.class)) {
            FakeNamespace nested = application.namespace("/nested");

            assertThat(nested.receive(nested.client("ann"), "color", "[]").sent())
                    .containsExactly(List.of("ann blue"));
            assertThat(nested.receive(nested.client("bob"), "color", "[]").sent())
                    .containsExactly(List.of("bob blue"));
        }
    }

    @Test
    void thereIsNoCurrentSocketOutsideOfHandlersAndOnOtherThreads() throws Exception {
        try (Application application =
                Application.start(NestedHandlers.class, CurrentId.class, CartItems.class, Journal.class)) {
            CurrentId bean = application.bean(CurrentId.class);
            assertThatThrownBy(bean::id).isInstanceOf(ContextNotActiveException.class);
            assertThatThrownBy(() -> application.bean(CartItems.class).add("x"))
                    .isInstanceOf(ContextNotActiveException.class);

            FakeNamespace nested = application.namespace("/nested");
            application
                    .bean(NestedHandlers.class)
                    .willCall(() -> assertThatThrownBy(() ->
                                    CompletableFuture.supplyAsync(bean::id).join())
                            .isInstanceOf(CompletionException.class)
                            .hasCauseInstanceOf(ContextNotActiveException.class));
            nested.receive("nested", "[]");

            assertThat(application.bean(Journal.class).lines()).containsExactly("socket-1", "socket-1");
        }
    }

    @Test
    void oneInstanceCanBeDestroyedEarly() throws Exception {
        try (Application application = Application.start(ResettingHandlers.class, CartItems.class, Journal.class)) {
            FakeNamespace reset = application.namespace("/reset");
            FakeSocket ann = reset.client("ann");
            reset.receive(ann, "add", "[\"apple\"]");
            reset.receive(ann, "reset", "[]");

            assertThat(reset.receive(ann, "add", "[\"pear\"]").sent()).containsExactly(List.of("ann: pear"));
            reset.disconnect(ann, DisconnectReason.TRANSPORT_CLOSE);
            assertThat(application.bean(Journal.class).lines()).containsExactly("destroyed of ann", "destroyed of ann");
        }
    }

    private static Application start() {
        return Application.start(CartMiddleware.class, CartHandlers.class, CartItems.class, Journal.class);
    }

    @SocketScoped
    static class CartItems {
        @Inject
        Socket socket;

        @Inject
        Journal journal;

        private String items = "";

        void add(String item) {
            items += (items.isEmpty() ? "" : ", ") + item;
        }

        String all() {
            return socket.id() + ": " + items;
        }

        @PreDestroy
        void over() {
            journal.add("destroyed of " + socket.id());
        }
    }

    @SocketNamespace("/cart")
    static class CartMiddleware implements Middleware {
        @Inject
        CartItems items;

        @Override
        public void handle(Socket socket, Next next) {
            items.add("middleware");
            next.proceed();
        }
    }

    @SocketNamespace("/cart")
    static class CartHandlers {
        @Inject
        CartItems items;

        @Inject
        Journal journal;

        @OnConnect
        void connect() {
            items.add("connect");
        }

        @OnEvent("add")
        String add(String item) {
            items.add(item);
            return items.all();
        }

        @OnEvent("fail")
        void fail() {
            throw new IllegalStateException("broken");
        }

        @OnError
        String failed(IllegalStateException failure) {
            items.add("error");
            return items.all();
        }

        @OnDisconnect
        void disconnect() {
            journal.add("disconnect " + items.all());
        }
    }

    @SocketNamespace("/closed")
    static class RefusingHandlers {
        @OnConnect
        void connect(CartItems items) {
            items.add("x");
            throw new ConnectionRefusedException("closed");
        }
    }

    @SocketNamespace("/plain")
    static class PlainHandlers {
        @OnEvent("plain")
        void plain() {}
    }

    @SocketNamespace("/own")
    @SocketScoped
    static class OwnHandlers {
        private int count;

        @OnConnect
        void connect() {}

        @OnEvent("count")
        int count() {
            return ++count;
        }
    }

    @ApplicationScoped
    static class CurrentId {
        @Inject
        Socket socket;

        @Inject
        Handshake handshake;

        String id() {
            return socket.id();
        }

        String color() {
            return socket.id() + " " + handshake.request().parameter("color").orElse("");
        }
    }

    @SocketNamespace("/nested")
    static class NestedHandlers {
        @Inject
        CurrentId current;

        @Inject
        Journal journal;

        private Runnable call = () -> {};

        void willCall(Runnable next) {
            call = next;
        }

        @OnEvent("nested")
        void nested() {
            journal.add(current.id());
            call.run();
            journal.add(current.id());
        }

        @OnEvent("id")
        void id() {
            journal.add(current.id());
        }

        @OnEvent("color")
        String color() {
            return current.color();
        }
    }

    @SocketNamespace("/reset")
    static class ResettingHandlers {
        @Inject
        CartItems items;

        @Inject
        BeanManager beans;

        @OnEvent("add")
        String add(String item) {
            items.add(item);
            return items.all();
        }

        @OnEvent("reset")
        void reset() {
            Bean<?> bean = beans.resolve(beans.getBeans(CartItems.class));
            ((AlterableContext) beans.getContext(SocketScoped.class)).destroy(bean);
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.adapter.RoomChange;
import io.socketio.jakarta.cdi.InNamespace;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnDisconnect;
import io.socketio.jakarta.cdi.RoomJoined;
import io.socketio.jakarta.cdi.RoomLeft;
import io.socketio.jakarta.cdi.SlowConsumer;
import io.socketio.jakarta.cdi.SocketChange;
import io.socketio.jakarta.cdi.SocketConnected;
import io.socketio.jakarta.cdi.SocketDisconnected;
import io.socketio.jakarta.cdi.SocketNamespace;
import io.socketio.jakarta.cdi.SocketScoped;
import io.socketio.jakarta.internal.cdi.event.EventFiring;
import io.socketio.jakarta.testing.CapturedLog;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The CDI events of sockets. */
class SocketEventsTest {

    @Test
    void everyKindOfEventIsObserved() throws Exception {
        try (Application application = Application.start(AllObserver.class, Journal.class)) {
            FakeNamespace chat = application.namespace("/chat");
            FakeSocket ann = chat.client("ann");
            chat.connect(ann);
            chat.change(ann, RoomChange.Kind.CREATED, "r");
            chat.change(ann, RoomChange.Kind.JOINED, "r");
            chat.stall(ann);
            chat.change(ann, RoomChange.Kind.LEFT, "r");
            chat.change(ann, RoomChange.Kind.DELETED, "r");
            chat.disconnect(ann, DisconnectReason.TRANSPORT_ERROR);

            assertThat(application.bean(Journal.class).lines())
                    .containsExactly(
                            "connected ann",
                            "joined ann r",
                            "slow ann",
                            "left ann r",
                            "disconnected ann transport error");
        }
    }

    @Test
    void qualifierRestrictsToANamespaceOrATemplate() throws Exception {
        try (Application application =
                Application.start(QualifiedObserver.class, TenantHandlers.class, ChatHandlers.class, Journal.class)) {
            for (String name : new String[] {"/", "/chat", "/other", "/tenants/a", "/tenants/b"}) {
                FakeNamespace namespace = application.namespace(name);
                namespace.connect(namespace.client(name));
            }

            assertThat(application.bean(Journal.class).lines())
                    .containsExactly(
                            "connect handler",
                            "chat /chat",
                            "tenant /tenants/a",
                            "one tenant /tenants/a",
                            "tenant /tenants/b");
        }
    }

    @Test
    void onlyWhatIsObservedIsListenedTo() {
        try (Application application = Application.start(QualifiedObserver.class, ChatHandlers.class, Journal.class)) {
            FakeNamespace chat = application.namespace("/chat");
            FakeNamespace other = application.namespace("/other");

            assertThat(chat.connections).hasSize(1);
            assertThat(chat.roomListeners).isEmpty();
            assertThat(chat.slowConsumers).isEmpty();
            assertThat(chat.disconnects).hasSize(1); // the handler
            assertThat(other.connections).hasSize(1); // it might be one of the template
            assertThat(other.disconnects).isEmpty();
        }
    }

    @Test
    void namespacesOfTemplatesAreListenedToOnce() {
        try (Application application = Application.start(AllObserver.class, TenantHandlers.class, Journal.class)) {
            assertThat(application.namespace("/tenants/a").connections).hasSize(1);
        }
    }

    @Test
    void namespacesThatWereThereBeforeAreListenedToAsWell() throws Exception {
        try (Application application = Application.deploy(AllObserver.class, Journal.class)) {
            FakeNamespace early = application.server.of("/early");
            application.serve();
            early.connect(early.client("ann"));

            assertThat(application.bean(Journal.class).lines()).containsExactly("connected ann");
        }
    }

    @Test
    void disconnectionIsObservedAfterTheHandlersAndBeforeTheSocketIsOver() throws Exception {
        try (Application application =
                Application.start(AllObserver.class, ChatHandlers.class, PerSocket.class, Journal.class)) {
            FakeNamespace chat = application.namespace("/chat");
            FakeSocket ann = chat.client("ann");
            chat.connect(ann);
            chat.disconnect(ann, DisconnectReason.TRANSPORT_CLOSE);

            assertThat(application.bean(Journal.class).lines())
                    .containsExactly(
                            "connect handler",
                            "connected ann",
                            "disconnect handler",
                            "disconnected ann transport close",
                            "socket over");
        }
    }

    @Test
    void asynchronousObserversAreToldByAnotherThread() throws Exception {
        try (Application application = Application.start(AsyncObserver.class, Journal.class)) {
            application.bean(AsyncObserver.class).willBeCalledBy(Thread.currentThread());
            FakeNamespace chat = application.namespace("/chat");
            chat.connect(chat.client("ann"));
            chat.connect(chat.client("bob"));

            await().atMost(10, SECONDS)
                    .untilAsserted(
                            () -> assertThat(application.bean(Journal.class).lines())
                                    .containsExactlyInAnyOrder("other thread: ann", "other thread: bob"));
            FakeNamespace other = application.namespace("/other");
            assertThat(other.connections).isEmpty();
        }
    }

    @Test
    void failureOfAnObserverIsLogged() throws Exception {
        try (Application application = Application.start(FailingObserver.class, Journal.class);
                CapturedLog log = CapturedLog.of(EventFiring.class)) {
            FakeNamespace chat = application.namespace("/chat");

            assertThat(chat.connect(chat.client("ann")).decisions).containsExactly("proceed");
            assertThat(log.lines()).containsExactly("WARNING An observer of SocketConnected failed");
        }
    }

    @Test
    void oneObserverMayTakeAllEvents() throws Exception {
        try (Application application = Application.start(GeneralObserver.class, Journal.class)) {
            FakeNamespace chat = application.namespace("/chat");
            FakeSocket ann = chat.client("ann");
            chat.connect(ann);
            chat.change(ann, RoomChange.Kind.JOINED, "r");
            FakeNamespace other = application.namespace("/other");
            other.connect(other.client("bob"));

            assertThat(application.bean(Journal.class).lines()).containsExactly("SocketConnected", "RoomJoined");
        }
    }

    @Test
    void observerOfEverythingIsToldToo() throws Exception {
        try (Application application = Application.start(EverythingObserver.class, Journal.class)) {
            FakeNamespace chat = application.namespace("/chat");
            chat.connect(chat.client("ann"));

            assertThat(application.bean(Journal.class).lines()).containsExactly("SocketConnected");
        }
    }

    @Test
    void observerOfAWrongNamespaceStopsTheDeployment() {
        assertThatThrownBy(() -> Application.deploy(WrongObserver.class))
                .hasMessageContaining("WrongObserver.wrong(io.socketio.jakarta.cdi.SocketConnected): the namespace name"
                        + " \"/a,b\" has a comma");
    }

    @ApplicationScoped
    static class AllObserver {
        @Inject
        Journal journal;

        void connected(@Observes SocketConnected event) {
            journal.add("connected " + event.socket().id());
        }

        void disconnected(@Observes SocketDisconnected event) {
            journal.add("disconnected " + event.socket().id() + " " + event.reason());
        }

        void joined(@Observes RoomJoined event) {
            journal.add("joined " + event.socket().id() + " " + event.room());
        }

        void left(@Observes RoomLeft event) {
            journal.add("left " + event.socket().id() + " " + event.room());
        }

        void slow(@Observes SlowConsumer event) {
            journal.add("slow " + event.socket().id());
        }
    }

    @ApplicationScoped
    static class QualifiedObserver {
        @Inject
        Journal journal;

        void chat(@Observes @InNamespace("chat") SocketConnected event) {
            journal.add("chat " + event.socket().id());
        }

        void tenant(@Observes @Priority(1) @InNamespace("/tenants/{any}") SocketConnected event) {
            journal.add("tenant " + event.socket().id());
        }

        void oneTenant(@Observes @InNamespace("/tenants/a") SocketConnected event) {
            journal.add("one tenant " + event.socket().id());
        }
    }

    @ApplicationScoped
    static class AsyncObserver {
        @Inject
        Journal journal;

        private volatile Optional<Thread> caller = Optional.empty();

        void willBeCalledBy(Thread thread) {
            caller = Optional.of(thread);
        }

        void connected(@ObservesAsync @InNamespace("/chat") SocketConnected event) {
            journal.add((Thread.currentThread() == caller.orElseThrow() ? "same" : "other") + " thread: "
                    + event.socket().id());
        }
    }

    @ApplicationScoped
    static class FailingObserver {
        void connected(@Observes SocketConnected event) {
            throw new IllegalStateException("broken");
        }
    }

    @ApplicationScoped
    static class GeneralObserver {
        @Inject
        Journal journal;

        void changed(@Observes @InNamespace("/chat") SocketChange event) {
            journal.add(event.getClass().getSimpleName());
        }
    }

    @ApplicationScoped
    static class EverythingObserver {
        @Inject
        Journal journal;

        void anything(@Observes Object event) {
            if (event instanceof SocketChange) {
                journal.add(event.getClass().getSimpleName());
            }
        }
    }

    @ApplicationScoped
    static class WrongObserver {
        void wrong(@Observes @InNamespace("/a,b") SocketConnected event) {}
    }

    @SocketScoped
    static class PerSocket {
        @Inject
        Journal journal;

        void use() {}

        @PreDestroy
        void over() {
            journal.add("socket over");
        }
    }

    @SocketNamespace("/chat")
    static class ChatHandlers {
        @Inject
        Journal journal;

        @Inject
        Instance<PerSocket> perSocket;

        @OnConnect
        void connect() {
            journal.add("connect handler");
            perSocket.stream().forEach(PerSocket::use);
        }

        @OnDisconnect
        void disconnect() {
            journal.add("disconnect handler");
        }
    }

    @SocketNamespace("/tenants/{tenant}")
    static class TenantHandlers {}
}

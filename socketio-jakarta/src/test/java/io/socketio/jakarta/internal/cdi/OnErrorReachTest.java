/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.AccessDeniedException;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.Handshake;
import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Next;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnError;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import io.socketio.jakarta.internal.server.ServerFixture;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import io.socketio.jakarta.json.JsonException;
import io.socketio.jakarta.testing.CapturedLog;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which failures {@code @OnError} methods are told of, with a real server. */
class OnErrorReachTest {
    private final ServerFixture fixture = new ServerFixture();
    private final Application application =
            Application.deploy(Doorkeeper.class, Orders.class, Elsewhere.class, Journal.class);
    private final Client client = fixture.client();

    @BeforeEach
    void serve() {
        application.serve(fixture.server);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    private Journal journal() {
        return application.bean(Journal.class);
    }

    private void join() {
        client.send("0/orders,{\"way\":\"in\"}");
        assertThat(client.received()).singleElement().asString().startsWith("0/orders,{\"sid\"");
    }

    @Test
    void refusalOfAnEventIsToldOnceAndNotAcknowledged() {
        join();

        client.send("2/orders,7[\"illegal\"]");

        assertThat(journal().lines()).containsExactly("state refused of /orders");
        assertThat(client.received()).isEmpty();
        client.send("2/orders,8[\"legal\"]");
        assertThat(client.received()).containsExactly("3/orders,8[\"done\"]");
    }

    @Test
    void socketsOwnErrorHandlerIsToldOfTheRefusalToo() {
        fixture.server
                .of("/orders")
                .onConnection(socket -> socket.onError(
                        (from, event, failure) -> journal().add("own " + event + " " + failure.getMessage())));
        join();

        client.send("2/orders,[\"illegal\"]");

        assertThat(journal().lines()).containsExactly("own illegal refused", "state refused of /orders");
    }

    @Test
    void eventMiddlewareThatThrowsIsToldOnce() {
        join();

        client.send("2/orders,[\"explode\"]");

        assertThat(journal().lines()).containsExactly("state exploded of /orders");
    }

    @Test
    void failureOfAHandlerThatWasRegisteredInCodeIsTold() {
        fixture.server.of("/orders").on("coded", (socket, arguments, ack) -> {
            throw new IllegalStateException("coded");
        });
        join();

        client.send("2/orders,[\"coded\"]");

        assertThat(journal().lines()).containsExactly("state coded of /orders");
    }

    @Test
    void refusalThatNoMethodIsForIsLogged() {
        join();

        try (CapturedLog log = CapturedLog.of(FailedEventCaller.class)) {
            client.send("2/orders,[\"unknown\"]");

            assertThat(log.lines())
                    .containsExactly("WARNING An event in namespace /orders was refused or a handler of it failed");
        }
        assertThat(journal().lines()).isEmpty();
    }

    @Test
    void resultThatCannotBeSentIsAnsweredByTheErrorHandler() {
        join();

        client.send("2/orders,7[\"cyclic\"]");

        assertThat(client.received()).containsExactly("3/orders,7[\"unwritable\"]");
    }

    @Test
    void unexpectedExceptionOfAMiddlewareBeanIsToldAndTheClientLearnsNothing() {
        try (CapturedLog log = CapturedLog.of(MiddlewareCaller.class)) {
            client.send("0/orders,{\"way\":\"state\"}");

            assertThat(log.lines()).containsExactly("FINE Middleware " + Doorkeeper.class.getTypeName() + " failed");
        }
        assertThat(client.received()).containsExactly("4/orders,{\"message\":\"connection refused\"}");
        assertThat(journal().lines()).containsExactly("state jdbc:secret of /orders");
    }

    @Test
    void unexpectedExceptionOfAMiddlewareBeanThatNoMethodIsForIsLoggedOnce() {
        try (CapturedLog log = CapturedLog.of(MiddlewareCaller.class)) {
            client.send("0/orders,{\"way\":\"io\"}");

            assertThat(log.lines()).containsExactly("WARNING Middleware " + Doorkeeper.class.getTypeName() + " failed");
        }
        assertThat(client.received()).containsExactly("4/orders,{\"message\":\"connection refused\"}");
    }

    @Test
    void refusalOfAMiddlewareBeanIsAnAnswerAndNoFailure() {
        client.send("0/orders,{\"way\":\"refuse\"}");
        client.send("0/orders,{\"way\":\"throw refusal\"}");

        assertThat(client.received())
                .containsExactly("4/orders,{\"message\":\"no\"}", "4/orders,{\"message\":\"never\"}");
        assertThat(journal().lines()).isEmpty();
    }

    @Test
    void errorHandlerPutsTheFailureOfAMiddlewareBeanIntoWords() {
        client.send("0/orders,{\"way\":\"argument\"}");

        assertThat(client.received()).containsExactly("4/orders,{\"message\":\"come back tomorrow\"}");
    }

    @Test
    void denialByAMiddlewareBeanIsNoWarning() {
        try (CapturedLog log = CapturedLog.of(MiddlewareCaller.class)) {
            client.send("0/orders,{\"way\":\"deny\"}");

            assertThat(log.lines())
                    .containsExactly("FINE Client refused by " + Doorkeeper.class.getTypeName() + ": only ann");
        }
        assertThat(client.received()).containsExactly("4/orders,{\"message\":\"not authorized\"}");
    }

    @Test
    void errorHandlersOfOtherNamespacesAreNotTold() {
        fixture.server
                .of("/")
                .onConnection(socket -> socket.use((event, arguments, next) -> {
                    throw new IllegalStateException("in the main namespace");
                }));
        client.send("0");

        client.send("2[\"any\"]");

        assertThat(journal().lines()).containsExactly("elsewhere in the main namespace");
    }

    /** What the client's {@code auth} data asks for. */
    public record Way(String way) {}

    @SocketNamespace("/orders")
    static class Doorkeeper implements Middleware {
        @Override
        public void handle(Socket socket, Next next) throws IOException {
            switch (socket.handshake().auth(Way.class).orElseThrow().way()) {
                case "in" -> next.proceed();
                case "refuse" -> next.refuse("no");
                case "throw refusal" -> throw new ConnectionRefusedException("never");
                case "deny" -> throw new AccessDeniedException("only ann");
                case "argument" -> throw new IllegalArgumentException("argument");
                case "state" -> throw new IllegalStateException("jdbc:secret");
                default -> throw new IOException("jdbc:secret");
            }
        }
    }

    @SocketNamespace("/orders")
    static class Orders {
        @Inject
        Journal journal;

        @OnConnect
        void connect(Socket socket) {
            socket.use((event, arguments, next) -> {
                switch (event) {
                    case "illegal" -> next.refuse(new IllegalStateException("refused"));
                    case "unknown" -> next.refuse(new IOException("refused"));
                    case "explode" -> throw new IllegalStateException("exploded");
                    default -> next.proceed();
                }
            });
        }

        @OnEvent("illegal")
        String illegal() {
            journal.add("handler");
            return "handled";
        }

        @OnEvent("cyclic")
        List<Object> cyclic() {
            List<Object> list = new ArrayList<>();
            list.add(list);
            return list;
        }

        @OnError
        String unwritable(JsonException failure) {
            return "unwritable";
        }

        @OnEvent("legal")
        String legal() {
            return "done";
        }

        @OnError
        String state(IllegalStateException failure, Socket socket, Namespace namespace, Handshake handshake) {
            journal.add("state " + failure.getMessage() + " of " + namespace.name());
            return "an answer";
        }

        @OnError
        void argument(IllegalArgumentException failure) {
            throw new ConnectionRefusedException("come back tomorrow");
        }
    }

    @SocketNamespace("/")
    static class Elsewhere {
        @Inject
        Journal journal;

        @OnError
        void any(Exception failure) {
            journal.add("elsewhere " + failure.getMessage());
        }
    }
}

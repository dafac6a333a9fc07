/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.Auth;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnDisconnect;
import io.socketio.jakarta.cdi.OnError;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import io.socketio.jakarta.testing.CapturedLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErrorHandlingTest {
    private final Application application = Application.start(Orders.class, Payments.class, Elsewhere.class);

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void resultOfTheErrorHandlerIsTheAcknowledgement() throws Exception {
        assertThat(receive("fail", "[\"state\"]")).containsExactly(List.of("state of socket-1"));
    }

    @Test
    void closestTypeIsChosen() throws Exception {
        assertThat(receive("fail", "[\"argument\"]")).containsExactly(List.of("any argument"));
    }

    @Test
    void errorHandlerOfAnotherBeanOfTheNamespaceIsTheLastResort() throws Exception {
        assertThat(receive("fail", "[\"other\"]")).containsExactly(List.of("payments java.io.IOException"));
    }

    @Test
    void failureOfAStageIsHandled() throws Exception {
        assertThat(receive("later", "[]")).containsExactly(List.of("state of socket-1"));
    }

    @Test
    void resultThatCannotBeSentIsAFailure() throws Exception {
        assertThat(application
                        .namespace("/orders")
                        .receive("cyclic", "[]", FakeAck.refusing("cyclic"))
                        .sent())
                .containsExactly(List.of("any argument"));
    }

    @Test
    void argumentsThatDoNotFitAreAFailure() throws Exception {
        assertThat(receive("number", "[\"x\"]")).containsExactly(List.of("misfit"));
    }

    @Test
    void errorHandlerThatAnswersLater() throws Exception {
        assertThat(receive("fail", "[\"unsupported\"]")).containsExactly(List.of("later"));
    }

    @Test
    void handledFailuresAreNotWarnedAbout() throws Exception {
        try (CapturedLog log = CapturedLog.of(EventCaller.class)) {
            receive("fail", "[\"state\"]");

            assertThat(log.lines())
                    .containsExactly("FINE Event handler " + Orders.class.getTypeName() + ".fail failed");
        }
    }

    @Test
    void failureOfTheErrorHandlerIsLoggedAndAnswersNothing() throws Exception {
        try (CapturedLog log = CapturedLog.of(EventCaller.class)) {
            assertThat(receive("fail", "[\"arithmetic\"]")).isEmpty();

            assertThat(log.lines())
                    .contains("WARNING Event handler " + Orders.class.getTypeName()
                            + ".fail failed, and so did its error handler");
        }
    }

    @Test
    void errorHandlersOfOtherNamespacesAreNotAsked() throws Exception {
        try (CapturedLog log = CapturedLog.of(EventCaller.class)) {
            assertThat(application.namespace("/").receive("fail", "[]").sent()).isEmpty();

            assertThat(log.lines())
                    .containsExactly("WARNING Event handler " + Elsewhere.class.getTypeName() + ".fail failed");
        }
    }

    @Test
    void failureOfAConnectHandlerIsReportedAndRefusesTheClient() throws Exception {
        assertThat(application.namespace("/orders").connect("[\"state\"]").decisions)
                .containsExactly("refuse: connection refused");
        assertThat(application.bean(Orders.class).failures()).containsExactly("state");
    }

    @Test
    void errorHandlerMayPutARefusalIntoWords() throws Exception {
        assertThat(application.namespace("/orders").connect("[\"closed\"]").decisions)
                .containsExactly("refuse: come back tomorrow");
    }

    @Test
    void refusalIsNoFailure() throws Exception {
        assertThat(application.namespace("/orders").connect("[\"refuse\"]").decisions)
                .containsExactly("refuse: no");
        assertThat(application.bean(Orders.class).failures()).isEmpty();
    }

    @Test
    void failureOfADisconnectHandlerIsReported() {
        application.namespace("/orders").disconnect(DisconnectReason.PING_TIMEOUT);

        assertThat(application.bean(Orders.class).failures()).containsExactly("leaving");
    }

    private List<List<Object>> receive(String event, String arguments) throws Exception {
        List<List<Object>> sent = new ArrayList<>();
        sent.addAll(application.namespace("/orders").receive(event, arguments).sent());
        return sent;
    }

    @SocketNamespace("/orders")
    static class Orders {
        private final List<String> failures = new ArrayList<>();

        List<String> failures() {
            return failures;
        }

        @OnConnect
        void connect(@Auth String way) {
            switch (way) {
                case "refuse" -> throw new ConnectionRefusedException("no");
                case "closed" -> throw new SecurityException();
                default -> throw new IllegalStateException(way);
            }
        }

        @OnEvent("fail")
        String fail(String way) throws Exception {
            throw switch (way) {
                case "state" -> new IllegalStateException("state");
                case "argument" -> new NumberFormatException();
                case "unsupported" -> new UnsupportedOperationException();
                case "arithmetic" -> new ArithmeticException();
                default -> new IOException();
            };
        }

        @OnEvent("later")
        CompletionStage<String> later() {
            return CompletableFuture.<String>failedFuture(new IllegalStateException("state"))
                    .thenApply(value -> value);
        }

        @OnEvent("cyclic")
        String cyclic() {
            return "cyclic";
        }

        @OnEvent("number")
        int number(int value) {
            return value;
        }

        @OnDisconnect
        void leave() {
            throw new IllegalStateException("leaving");
        }

        @OnError
        String state(IllegalStateException failure, Socket socket) {
            failures.add(String.valueOf(failure.getMessage()));
            return failure.getMessage() + " of " + socket.id();
        }

        @OnError
        String argument(IllegalArgumentException failure) {
            return "any argument";
        }

        @OnError
        String misfit(BindingException failure) {
            return "misfit";
        }

        @OnError
        CompletionStage<String> unsupported(UnsupportedOperationException failure) {
            return CompletableFuture.completedFuture("later");
        }

        @OnError
        void closed(SecurityException failure) {
            throw new ConnectionRefusedException("come back tomorrow");
        }

        @OnError
        void arithmetic(ArithmeticException failure) {
            throw failure;
        }
    }

    @SocketNamespace("/orders")
    static class Payments {
        @OnError
        String anything(Exception failure) {
            return "payments " + failure.getClass().getName();
        }
    }

    @SocketNamespace("/")
    static class Elsewhere {
        @OnEvent("fail")
        void fail() {
            throw new IllegalStateException("here");
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.EventName;
import io.socketio.jakarta.cdi.NamespaceParam;
import io.socketio.jakarta.cdi.OnAny;
import io.socketio.jakarta.cdi.OnError;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.Query;
import io.socketio.jakarta.cdi.SocketNamespace;
import io.socketio.jakarta.testing.CapturedLog;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods for events of all names. */
class CatchAllHandlingTest {

    @Test
    void everyEventIsSeenBeforeItsHandler() throws Exception {
        try (Application application = Application.start(Watching.class, Journal.class)) {
            FakeNamespace tenant = application.namespace("/t/7");
            tenant.receive("known", "[\"x\"]");
            tenant.receive("unknown", "[1, 2]");

            assertThat(application.bean(Journal.class).lines())
                    .containsExactly("any known 1 socket-1 7 blue", "event x", "any unknown 2 socket-1 7 blue");
        }
    }

    @Test
    void methodWithAnAckMayAnswer() throws Exception {
        try (Application application = Application.start(Answering.class)) {
            assertThat(application.namespace("/").receive("what", "[]").sent()).containsExactly(List.of("any what"));
        }
    }

    @Test
    void failureGoesToTheErrorHandlerAndTheEventsOwnHandlerAnswers() throws Exception {
        try (Application application = Application.start(Failing.class, Journal.class)) {
            assertThat(application.namespace("/").receive("event", "[]").sent()).containsExactly(List.of("handled"));
            assertThat(application.bean(Journal.class).lines()).containsExactly("failed broken");
        }
    }

    @Test
    void failureWithoutAnErrorHandlerIsLogged() throws Exception {
        try (Application application = Application.start(Unguarded.class);
                CapturedLog log = CapturedLog.of(AnyCaller.class)) {
            application.namespace("/").receive("event", "[]");

            assertThat(log.lines())
                    .containsExactly("WARNING Catch-all handler " + Unguarded.class.getTypeName() + ".any failed");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".value: returns java.lang.String; an @OnAny method returns void, and takes an Ack to answer",
                ".payload: parameter text (java.lang.String): an @OnAny method takes Socket, Handshake, Namespace,",
                ".name: parameter name (int): the name of an event is taken as String",
                ".event: parameter name (java.lang.String): @EventName is for @OnAny methods only",
                ".both: is marked with @OnAny and @OnEvent; a method handles one thing",
            })
    void wrongMethod(String problem) {
        assertThatThrownBy(() -> Application.deploy(Wrong.class))
                .hasMessageContaining(Wrong.class.getTypeName() + problem);
    }

    @SocketNamespace("/t/{id}")
    static class Watching {
        @Inject
        Journal journal;

        @OnAny
        void any(
                Socket socket,
                @EventName String event,
                Arguments arguments,
                @NamespaceParam("id") int id,
                @Query("color") String color) {
            journal.add("any " + event + " " + arguments.size() + " " + socket.id() + " " + id + " " + color);
        }

        @OnEvent("known")
        void known(String text) {
            journal.add("event " + text);
        }
    }

    @SocketNamespace
    static class Answering {
        @OnAny
        void any(@EventName String event, Ack ack) {
            ack.send("any " + event);
        }
    }

    @SocketNamespace
    static class Failing {
        @Inject
        Journal journal;

        @OnAny
        void any() {
            throw new IllegalStateException("broken");
        }

        @OnEvent("event")
        String event() {
            return "handled";
        }

        @OnError
        String failed(IllegalStateException failure) {
            journal.add("failed " + failure.getMessage());
            return "failed";
        }
    }

    @SocketNamespace
    static class Unguarded {
        @OnAny
        void any() {
            throw new IllegalStateException("broken");
        }
    }

    @SocketNamespace
    static class Wrong {
        @OnAny
        String value() {
            return "";
        }

        @OnAny
        void payload(String text) {}

        @OnAny
        void name(@EventName int name) {}

        @OnEvent("event")
        void event(@EventName String name) {}

        @OnAny
        @OnEvent("both")
        void both() {}
    }
}

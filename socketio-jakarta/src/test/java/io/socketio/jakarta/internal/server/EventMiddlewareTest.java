/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.NextEvent;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Middlewares and catch-all handlers for the events of a socket, and what becomes of failures. */
class EventMiddlewareTest {
    private final ServerFixture fixture =
            new ServerFixture(config -> config.engine(engine -> engine.maxQueuedPackets(3)));
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Object> seen = new ArrayList<>();
    private final List<NextEvent> undecided = new ArrayList<>();
    private Client client;

    @BeforeEach
    void connect() {
        fixture.server.onConnection(sockets::add);
        client = fixture.connected();
        client.received();
    }

    private Socket socket() {
        return sockets.get(0);
    }

    /** A payload. */
    public record Point(int x, int y) {}

    @Test
    void runInOrderBeforeTheHandlersAndMayRewriteTheEvent() {
        socket().use((event, arguments, next) -> {
            seen.add("first " + event);
            next.proceedWith("renamed", Map.of("x", 1, "y", 2), "more");
        });
        socket().use((event, arguments, next) -> {
            seen.add("second " + event + " " + arguments.toList());
            next.proceed();
        });
        socket().on("renamed", Point.class, (point, ack) -> {
            seen.add(point);
            ack.send(point.x() + point.y());
        });

        client.send("27[\"original\",0]");

        assertThat(seen)
                .containsExactly(
                        "first original", "second renamed [" + Map.of("x", 1, "y", 2) + ", more]", new Point(1, 2));
        assertThat(client.received()).containsExactly("37[3]");
    }

    @Test
    void refusalSkipsLaterMiddlewaresAndHandlersAndIsToldToTheErrorHandlers() {
        IllegalStateException reason = new IllegalStateException("not now");
        socket().use((event, arguments, next) -> next.refuse(reason));
        socket().use((event, arguments, next) -> seen.add("second"));
        socket().on("x", (arguments, ack) -> seen.add("handler"));
        socket().onError((socket, event, failure) -> seen.add(event + " " + failure.getMessage()));
        fixture.server.of("/").onError((socket, event, failure) -> seen.add(failure));

        client.send("27[\"x\"]");

        assertThat(seen).containsExactly("x not now", reason);
        assertThat(client.received()).isEmpty();
        assertThat(client.isClosed()).isFalse();
    }

    @Test
    void middlewareThatThrowsRefuses() {
        socket().use((event, arguments, next) -> {
            throw new IllegalArgumentException("broken");
        });
        socket().on("x", (arguments, ack) -> seen.add("handler"));
        socket().onError((socket, event, failure) -> seen.add(failure.getMessage()));

        client.send("2[\"x\"]");

        assertThat(seen).containsExactly("broken");
    }

    @Test
    void onlyTheFirstAnswerCounts() {
        socket().use((event, arguments, next) -> {
            next.proceed();
            next.refuse(new IllegalStateException("too late"));
        });
        socket().on("x", (arguments, ack) -> seen.add("handler"));
        socket().onError((socket, event, failure) -> seen.add("error"));

        client.send("2[\"x\"]");

        assertThat(seen).containsExactly("handler");
    }

    private void decideLater() {
        socket().use((event, arguments, next) -> {
            if (event.equals("slow")) {
                undecided.add(next);
            } else {
                next.proceed();
            }
        });
        socket().onAny((event, arguments, ack) -> seen.add("any " + event));
        for (String event : List.of("slow", "quick")) {
            socket().on(event, (arguments, ack) -> seen.add(event));
        }
    }

    @Test
    void laterEventsWaitInOrderForAMiddlewareThatTakesItsTime() {
        decideLater();
        client.send("2[\"slow\"]");
        client.send("2[\"quick\"]");
        client.send("2[\"slow\"]");
        assertThat(seen).containsExactly("any slow");

        undecided.get(0).proceed();
        assertThat(seen).containsExactly("any slow", "slow", "any quick", "quick", "any slow");
        undecided.get(1).refuse(new IllegalStateException("refused"));
        client.send("2[\"quick\"]");

        assertThat(seen).endsWith("any slow", "any quick", "quick");
    }

    @Test
    void clientWithTooManyWaitingEventsIsCutOffAndNothingIsForgottenInTheCount() {
        decideLater();
        List<Object> reasons = new ArrayList<>();
        socket().onDisconnect(reasons::add);
        client.send("2[\"slow\"]");
        for (int i = 0; i < 3; i++) {
            client.send("2[\"quick\"]");
        }
        assertThat(client.isClosed()).isFalse();

        client.send("2[\"quick\"]");

        assertThat(client.isClosed()).isTrue();
        assertThat(reasons).hasToString("[forced close]");
        undecided.get(0).proceed();
        assertThat(seen).containsExactly("any slow");
        assertThat(fixture.server.statistics().packetsDropped()).isEqualTo(4);
    }

    @Test
    void decisionAfterTheDisconnectionHasNoEffect() {
        decideLater();
        client.send("2[\"slow\"]");
        client.send("1");

        undecided.get(0).proceed();

        assertThat(seen).containsExactly("any slow");
    }

    @Test
    void catchAllHandlersSeeNameAndArgumentsInTheOrderOfTheirRegistration() {
        fixture.server.of("/").onAny((socket, event, arguments, ack) -> seen.add("namespace " + socket.id()));
        var second = socket().onAny((event, arguments, ack) -> {
            seen.add(event + " " + arguments.toList());
            ack.send("caught");
        });
        socket().prependAny((event, arguments, ack) -> seen.add("first"));
        socket().on("x", (arguments, ack) -> seen.add("handler"));

        client.send("20[\"x\",\"a\",true]");
        second.remove();
        client.send("2[\"unknown\"]");

        assertThat(seen)
                .containsExactly(
                        "namespace " + socket().id(),
                        "first",
                        "x [a, true]",
                        "handler",
                        "namespace " + socket().id(),
                        "first");
        assertThat(client.received()).containsExactly("30[\"caught\"]");
    }

    @Test
    void failuresOfHandlersGoToTheErrorHandlersAndTheOthersStillRun() {
        socket().on("x", (arguments, ack) -> {
            throw new IllegalStateException("handler");
        });
        socket().on("x", Integer.class, (number, ack) -> seen.add("never"));
        socket().on("x", (arguments, ack) -> seen.add("last"));
        socket().onError((socket, event, failure) -> seen.add(failure.getClass()));

        client.send("2[\"x\",{}]");

        assertThat(seen).containsExactly(IllegalStateException.class, BindingException.class, "last");
    }

    @Test
    void errorHandlerThatFailsDoesNotStopTheOthers() {
        socket().onError((socket, event, failure) -> {
            throw new IllegalStateException("again");
        });
        socket().onError((socket, event, failure) -> seen.add("told"));
        socket().on("x", (arguments, ack) -> {
            throw new IllegalStateException("handler");
        });

        client.send("2[\"x\"]");

        assertThat(seen).containsExactly("told");
    }

    @Test
    void givenArgumentsAreWhatTheyAreOrAreConverted() {
        Point point = new Point(1, 2);
        List<Arguments> received = new ArrayList<>();
        socket().use((event, arguments, next) -> next.proceedWith(event, point, null, "text", new byte[] {1}));
        socket().on("x", (arguments, ack) -> received.add(arguments));

        client.send("2[\"x\"]");

        Arguments given = received.get(0);
        assertThat(given.size()).isEqualTo(4);
        assertThat(given.require(0, Point.class)).isSameAs(point);
        assertThat(given.get(0, (Type) Map.class)).hasValue(Map.of("x", BigDecimal.ONE, "y", BigDecimal.valueOf(2)));
        assertThat(given.get(1, String.class)).isEmpty();
        assertThat(given.get(4, String.class)).isEmpty();
        assertThat(given.require(3, byte[].class)).containsExactly(1);
        assertThatThrownBy(() -> given.require(2, int.class))
                .isInstanceOf(BindingException.class)
                .hasMessageContaining("argument 2")
                .hasMessageContaining("java.lang.Integer");
    }
}

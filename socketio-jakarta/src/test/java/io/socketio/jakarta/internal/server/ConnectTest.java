/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.AccessDeniedException;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.Next;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.internal.server.ServerFixture.Client;
import io.socketio.jakarta.testing.CapturedLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Socket.IO protocol 5, "Connection to a namespace". */
class ConnectTest {
    private final ServerFixture fixture = new ServerFixture();
    private final List<String> events = new ArrayList<>();

    @Test
    void clientIsToldItsIdAndThenHandlersRun() {
        fixture.server
                .of("/")
                .onConnection(socket -> socket.emit("hello", socket.id().length()));
        Client client = fixture.client();

        client.send("0");

        List<Object> received = client.received();
        assertThat(received.get(0)).asString().matches("0\\{\"sid\":\"[A-Za-z0-9_-]{20}\"}");
        assertThat(received.get(1)).isEqualTo("2[\"hello\",20]");
    }

    /** What a client sends to prove who it is. */
    public record Token(String token) {}

    @Test
    void authIsBoundOnRequest() {
        fixture.server
                .of("/")
                .onConnection(socket -> events.add(
                        socket.handshake().auth(Token.class).orElseThrow().token()));

        fixture.client().send("0{\"token\":\"123\"}");

        assertThat(events).containsExactly("123");
    }

    @Test
    void unknownNamespaceIsRefusedAndTheSessionStays() {
        Client client = fixture.client();

        client.send("0/random,");

        assertThat(client.received()).containsExactly("4/random,{\"message\":\"Invalid namespace\"}");
        assertThat(client.isClosed()).isFalse();
    }

    @Test
    void severalNamespacesShareOneSession() {
        fixture.server.of("custom").on("hi", (socket, arguments, ack) -> socket.emit("back"));
        Client client = fixture.connected();
        client.send("0/custom,");
        client.received();

        client.send("2/custom,[\"hi\"]");

        assertThat(client.received()).containsExactly("2/custom,[\"back\"]");
    }

    @Test
    void middlewareRefusesWithMessageAndData() {
        fixture.server
                .of("/")
                .use((socket, next) ->
                        next.refuse(new ConnectionRefusedException("not authorised", Map.of("reason", "expired"))));
        fixture.server.of("/").use((socket, next) -> events.add("second middleware"));
        Client client = fixture.client();

        client.send("0");

        assertThat(client.received())
                .containsExactly("4{\"message\":\"not authorised\",\"data\":{\"reason\":\"expired\"}}");
        assertThat(events).isEmpty();
        assertThat(fixture.server.statistics().sockets()).isZero();
        assertThat(fixture.server.of("/").rooms()).isEmpty();
    }

    @Test
    void middlewareThatThrowsRefusesWithoutTellingWhy() {
        fixture.server.of("/").use((socket, next) -> {
            throw new IllegalStateException("jdbc:secret");
        });
        Client client = fixture.client();

        try (CapturedLog log = CapturedLog.of(MiddlewareChain.class)) {
            client.send("0");

            assertThat(log.lines())
                    .containsExactly("WARNING A middleware of namespace / failed; the client is refused");
        }
        assertThat(client.received()).containsExactly("4{\"message\":\"connection refused\"}");
    }

    @Test
    void middlewareThatDeniesAccessRefusesAndIsNoWarning() {
        fixture.server.of("/").use((socket, next) -> {
            throw new AccessDeniedException("only ann may enter");
        });
        Client client = fixture.client();

        try (CapturedLog log = CapturedLog.of(MiddlewareChain.class)) {
            client.send("0");

            assertThat(log.lines()).containsExactly("FINE A client is refused in namespace /: only ann may enter");
        }
        assertThat(client.received()).containsExactly("4{\"message\":\"not authorized\"}");
    }

    @Test
    void socketIsNotVisibleUntilTheLastMiddlewareProceeds() {
        List<Next> waiting = new ArrayList<>();
        fixture.server.of("/").use((socket, next) -> waiting.add(next));
        Client client = fixture.client();
        client.send("0");

        assertThat(fixture.server.of("/").sockets()).isEmpty();
        assertThat(client.received()).isEmpty();
        waiting.get(0).proceed();

        assertThat(fixture.server.of("/").sockets()).hasSize(1);
        assertThat(client.received()).hasSize(1);
    }

    @Test
    void whatIsEmittedBeforeAcceptanceFollowsTheConnectPacketAndNothingOfItLeavesIfRefused() {
        List<Next> waiting = new ArrayList<>();
        fixture.server.of("/").use((socket, next) -> {
            socket.emit("early");
            socket.join("room");
            waiting.add(next);
        });
        Client accepted = fixture.client();
        Client refused = fixture.client();
        accepted.send("0");
        refused.send("0");

        waiting.get(0).proceed();
        waiting.get(1).refuse("no");

        assertThat(accepted.received()).hasSize(2).last().isEqualTo("2[\"early\"]");
        assertThat(refused.received()).containsExactly("4{\"message\":\"no\"}");
    }

    @Test
    void secondAnswerOfAMiddlewareIsIgnored() {
        fixture.server.of("/").use((socket, next) -> {
            next.proceed();
            next.refuse("too late");
            next.proceed();
        });

        Client client = fixture.connected();

        assertThat(client.received()).singleElement().asString().startsWith("0{");
    }

    @Test
    void secondConnectWhileTheFirstIsPendingEndsTheSession() {
        List<Next> waiting = new ArrayList<>();
        fixture.server.of("/").use((socket, next) -> waiting.add(next));
        Client client = fixture.client();
        client.send("0");

        client.send("0");
        waiting.get(0).proceed();

        assertThat(client.isClosed()).isTrue();
        assertThat(fixture.server.statistics().sockets()).isZero();
    }

    @Test
    void clientThatLeavesDuringAMiddlewareIsNeverConnected() {
        List<Next> waiting = new ArrayList<>();
        fixture.server.of("/").use((socket, next) -> waiting.add(next));
        fixture.server.of("/").onConnection(socket -> events.add("connection"));
        Client client = fixture.client();
        client.send("0");

        client.vanish();
        waiting.get(0).proceed();

        assertThat(events).isEmpty();
        assertThat(fixture.server.of("/").sockets()).isEmpty();
    }

    @Test
    void sessionThatJoinsNoNamespaceIsClosed() {
        ServerFixture impatient = new ServerFixture(config -> config.connectTimeout(Duration.ofSeconds(1)));
        Client idle = impatient.client();
        Client joined = impatient.connected();

        impatient.time.advance(Duration.ofSeconds(1));

        assertThat(idle.isClosed()).isTrue();
        assertThat(joined.isClosed()).isFalse();
    }

    @Test
    void sessionThatHasLeftItsLastNamespaceIsClosedToo() {
        ServerFixture impatient = new ServerFixture(config -> config.connectTimeout(Duration.ofSeconds(1)));
        Client client = impatient.connected();
        impatient.time.advance(Duration.ofSeconds(2));

        client.send("1");
        impatient.time.advance(Duration.ofSeconds(1));

        assertThat(client.isClosed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "9",
                "",
                "2[]",
                "2{}",
                "2\"x\"",
                "2[true]",
                "2[{}]",
                "2[\"x\"",
                "2[\"connect\"]",
                "2abc[\"x\"]",
                "2/none,[\"x\"]",
                "0",
                "0[]",
                "4{\"message\":\"x\"}",
                "1{}",
                "3{}",
                "5",
                "50-[\"x\"]",
                "511-[\"x\"]",
                "2/x"
            })
    void badPacketEndsItsSessionAndNobodyElses(String packet) {
        fixture.server.of("/").onConnection(socket -> socket.onDisconnect(reason -> events.add(reason.wireText())));
        Client bad = fixture.connected();
        Client good = fixture.connected();
        fixture.server.of("/").on("ping", (socket, arguments, ack) -> ack.send("pong"));
        good.received();

        bad.send(packet);
        good.send("27[\"ping\"]");

        assertThat(bad.isClosed()).isTrue();
        assertThat(events).containsExactly("forced close");
        assertThat(good.received()).containsExactly("37[\"pong\"]");
    }

    @Test
    void textWhileAttachmentsAreMissingEndsTheSession() {
        Client client = fixture.connected();

        client.send("51-[\"x\",{\"_placeholder\":true,\"num\":0}]");
        client.send("2[\"y\"]");

        assertThat(client.isClosed()).isTrue();
    }

    @Test
    void serverThatShutsDownTellsItsSockets() {
        fixture.server.of("/").onConnection(socket -> socket.onDisconnect(reason -> events.add(reason.wireText())));
        Client client = fixture.connected();

        fixture.server.close();

        assertThat(events).containsExactly("server shutting down");
        assertThat(client.isClosed()).isTrue();
    }

    @Test
    void packetsUnderWayToANamespaceTheApplicationClosedAreIgnored() {
        List<Socket> sockets = new ArrayList<>();
        fixture.server.of("/").onConnection(sockets::add);
        Client client = fixture.connected();
        client.received();

        sockets.get(0).disconnect();
        client.send("2[\"under way\"]");

        assertThat(client.received()).containsExactly("1");
        assertThat(client.isClosed()).isFalse();
        client.send("0");
        assertThat(client.received()).hasSize(1);
    }

    @Test
    void packetsUnderWayAreForgivenForTheLatestNamespacesOnly() {
        ServerFixture bounded = new ServerFixture(config -> config.maxNamespacesPerClient(2));
        Client client = bounded.client();
        for (String name : List.of("/a", "/b", "/c")) {
            bounded.server.of(name).onConnection(Socket::disconnect);
            client.send("0" + name + ",");
        }

        client.send("2/b,[\"under way\"]");
        client.send("2/c,[\"under way\"]");
        assertThat(client.isClosed()).isFalse();
        client.send("2/a,[\"too late\"]");

        assertThat(client.isClosed()).isTrue();
    }

    @Test
    void oneClientMayBeInSoManyNamespaces() {
        ServerFixture bounded = new ServerFixture(config -> config.maxNamespacesPerClient(2));
        List.of("/a", "/b", "/c").forEach(bounded.server::of);
        Client client = bounded.client();
        client.send("0/a,");
        client.send("0/b,");
        client.received();

        client.send("0/c,");
        assertThat(client.received()).containsExactly("4/c,{\"message\":\"Too many namespaces\"}");
        client.send("1/a,");
        client.send("0/c,");

        assertThat(client.received()).singleElement().asString().startsWith("0/c,{\"sid\"");
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.ConnectionStateRecovery;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.engine.TransportType;
import io.socketio.jakarta.parser.StandardParser;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client does all day, without a port and over both transports of one. */
class EverydayTest {
    @RegisterExtension
    static final SocketIoTestServer withoutPort =
            SocketIoTestServer.withoutPort().config(EverydayTest::recovering).application(EverydayTest::install);

    @RegisterExtension
    static final SocketIoTestServer onPort =
            SocketIoTestServer.onPort().config(EverydayTest::recovering).application(EverydayTest::install);

    @RegisterExtension
    static final SocketIoTestServer messagePack = SocketIoTestServer.withoutPort()
            .config(config -> recovering(config).parser(StandardParser.MSGPACK))
            .application(EverydayTest::install);

    @RegisterExtension
    static final SocketIoTestServer messagePackOnPort = SocketIoTestServer.onPort()
            .config(config -> recovering(config).parser(StandardParser.MSGPACK))
            .application(EverydayTest::install);

    /** Public, for the JSON binding. */
    public record Payload(int id, String name) {}

    private static SocketIoConfig.Builder recovering(SocketIoConfig.Builder config) {
        return config.connectionStateRecovery(ConnectionStateRecovery.defaults());
    }

    private static void install(SocketIoServer io) {
        io.of("/").onConnection(socket -> {
            socket.on("join", String.class, (room, ack) -> {
                socket.join(room);
                ack.send();
            });
            socket.on("echo", (arguments, ack) -> ack.send(arguments.toList().toArray()));
            socket.on(
                    "back",
                    (arguments, ack) -> socket.emit("back", arguments.toList().toArray()));
            socket.on(
                    "ask",
                    (arguments, ack) -> socket.emitWithAck(
                                    "question", arguments.toList().toArray())
                            .thenAccept(answer -> ack.send(answer.toList().toArray())));
            socket.on("to room", String.class, (room, ack) -> {
                io.to(room).emit("news", room);
                ack.send();
            });
            socket.on("throw out", (arguments, ack) -> socket.disconnect());
            socket.on("close", (arguments, ack) -> socket.disconnectSession());
            socket.on(
                    "handshake",
                    (arguments, ack) -> ack.send(
                            socket.handshake().request().parameter("tenant").orElse(""),
                            socket.handshake().request().header("x-test").orElse(""),
                            socket.handshake().auth(Map.class).orElse(Map.of())));
        });
        io.of("/admin").use((socket, next) -> {
            Map<?, ?> auth = socket.handshake().auth(Map.class).orElse(Map.of());
            if ("letmein".equals(auth.get("token"))) {
                next.proceed();
            } else {
                next.refuse(new ConnectionRefusedException("not an administrator", Map.of("code", 401)));
            }
        });
    }

    static Stream<Named<Supplier<TestClientBuilder>>> clients() {
        return Stream.of(
                Named.of("without a port", withoutPort::client),
                Named.of("WebSocket", onPort::client),
                Named.of("polling", () -> onPort.client().transports(TransportType.POLLING)),
                Named.of("polling without a port", () -> withoutPort.client().transports(TransportType.POLLING)),
                Named.of("upgraded", () -> onPort.client().transports(TransportType.POLLING, TransportType.WEBSOCKET)),
                Named.of("MessagePack without a port", messagePack::client),
                Named.of("MessagePack by WebSocket", messagePackOnPort::client),
                Named.of(
                        "MessagePack by polling",
                        () -> messagePackOnPort.client().transports(TransportType.POLLING)));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void eventsAndAcknowledgementsBothWays(Supplier<TestClientBuilder> clients) {
        TestClient client = clients.get().connect();

        assertThat(client.emitWithAck("echo", Payload.class, new Payload(7, "seven")))
                .isEqualTo(new Payload(7, "seven"));
        client.emit("back", 1, "two");
        assertThat(client.awaitEvent("back").arguments().toList()).startsWith(BigDecimal.ONE, "two");

        client.answer("question", arguments -> arguments.require(0, String.class) + "!");
        assertThat(client.emitWithAck("ask", String.class, "well")).isEqualTo("well!");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void binaryBothWays(Supplier<TestClientBuilder> clients) {
        TestClient client = clients.get().connect();

        byte[] answer = client.emitWithAck("echo", byte[].class, new byte[] {1, 2, 3});
        client.emit("back", Map.of("data", new byte[] {4}));

        assertThat(answer).containsExactly(1, 2, 3);
        assertThat(client.awaitEvent("back").arguments().toList())
                .first()
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("data", new byte[] {4});
    }

    @ParameterizedTest
    @MethodSource("clients")
    void eventIsAnsweredByHand(Supplier<TestClientBuilder> clients) {
        TestClient client = clients.get().connect();

        CompletableFuture<Arguments> answer = client.emitWithAckAsync("ask", "well");
        ReceivedEvent question = client.awaitEvent("question");
        assertThat(question.isAckExpected()).isTrue();
        question.acknowledge("by hand");

        assertThat(answer.orTimeout(5, TimeUnit.SECONDS).join().toList()).containsExactly("by hand");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void handshakeCarriesWhatWasSaid(Supplier<TestClientBuilder> clients) {
        TestClient client = clients.get()
                .query("tenant", "a b")
                .header("X-Test", "yes")
                .auth(new Payload(1, "one"))
                .connect();

        Arguments seen = client.emitWithAck("handshake");

        assertThat(seen.require(0, String.class)).isEqualTo("a b");
        assertThat(seen.require(1, String.class)).isEqualTo("yes");
        assertThat(seen.require(2, Payload.class)).isEqualTo(new Payload(1, "one"));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void refusalIsThrownWithItsData(Supplier<TestClientBuilder> clients) {
        TestClientBuilder stranger = clients.get().namespace("admin").auth(Map.of("token", "guess"));

        assertThatThrownBy(stranger::connect)
                .isInstanceOf(ConnectErrorException.class)
                .hasMessage("not an administrator")
                .satisfies(refusal -> assertThat(((ConnectErrorException) refusal).data(Map.class))
                        .contains(Map.of("code", BigDecimal.valueOf(401))));
        assertThat(clients.get()
                        .namespace("admin")
                        .auth(Map.of("token", "letmein"))
                        .connect()
                        .isConnected())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void severalNamespacesShareASession(Supplier<TestClientBuilder> clients) {
        TestClient main = clients.get().connect();
        TestClient admin = main.connect("/admin", Map.of("token", "letmein"));

        main.disconnect();
        main.awaitDisconnect(DisconnectReason.CLIENT_NAMESPACE_DISCONNECT);

        assertThat(admin.isConnected()).isTrue();
        assertThat(main.isConnected()).isFalse();
        assertThatThrownBy(() -> main.emit("back")).isInstanceOf(IllegalStateException.class);
        admin.disconnect();
        admin.awaitDisconnect(DisconnectReason.CLIENT_NAMESPACE_DISCONNECT);
    }

    @ParameterizedTest
    @MethodSource("clients")
    void serverDisconnectsTheSocketOrTheSession(Supplier<TestClientBuilder> clients) {
        TestClient thrownOut = clients.get().connect();
        TestClient closed = clients.get().connect();

        thrownOut.emit("throw out");
        closed.emit("close");

        thrownOut.awaitEnd();
        thrownOut.awaitDisconnect(DisconnectReason.SERVER_NAMESPACE_DISCONNECT);
        closed.awaitEnd();
        assertThat(closed.awaitDisconnect()).isEqualTo(DisconnectReason.SERVER_NAMESPACE_DISCONNECT);
    }

    @ParameterizedTest
    @MethodSource("clients")
    void clientThatClosesIsSeenToClose(Supplier<TestClientBuilder> clients) {
        TestClient client = clients.get().connect();

        client.close();

        client.awaitDisconnect(DisconnectReason.TRANSPORT_CLOSE);
        assertThat(client.isConnected()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void clientThatStalledReadsOnLater(Supplier<TestClientBuilder> clients) {
        TestClient client = clients.get().connect();
        TestClient other = clients.get().connect();
        client.emitWithAck("join", "r1");

        client.stall();
        other.emitWithAck("to room", "r1");
        other.emitWithAck("to room", "r1");
        assertThat(client.events()).isEmpty();
        client.resume();

        assertThat(client.awaitEvent("news", String.class)).isEqualTo("r1");
        assertThat(client.awaitEvent("news", String.class)).isEqualTo("r1");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void clientComesBackAsTheSameSocketWithWhatItMissedInSilence(Supplier<TestClientBuilder> clients) {
        comesBack(clients, TestClient::silence, true);
    }

    @ParameterizedTest
    @MethodSource("clients")
    void clientComesBackAsTheSameSocketWithWhatItMissedWhileItWasCutOff(Supplier<TestClientBuilder> clients) {
        comesBack(clients, TestClient::cut, false);
    }

    private static void comesBack(
            Supplier<TestClientBuilder> clients, Consumer<TestClient> failure, boolean isStillConnected) {
        TestClient client = clients.get().connect();
        TestClient other = clients.get().connect();
        client.emitWithAck("join", "r1");
        other.emitWithAck("to room", "r1");
        client.awaitEvent("news");
        String id = client.id();

        failure.accept(client);
        other.emitWithAck("to room", "r1");
        assertThat(client.events()).isEmpty();
        assertThat(client.isConnected()).isEqualTo(isStillConnected);
        client.reconnect();

        assertThat(client.isRecovered()).isTrue();
        assertThat(client.id()).isEqualTo(id);
        assertThat(client.awaitEvent("news", String.class)).isEqualTo("r1");
        assertThat(client.emitWithAck("echo", String.class, "here")).isEqualTo("here");
        client.close();
        client.awaitDisconnect(DisconnectReason.TRANSPORT_CLOSE);
    }
}

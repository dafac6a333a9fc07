/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.engine.TransportType;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server makes of networks that fail: with real connections on a port, and without one. */
class NetworkTest {
    private static final int EVENT_SIZE = 100_000;

    /** Heartbeats come soon enough to be waited for, and late enough not to come first. */
    @RegisterExtension
    static final SocketIoTestServer patient = SocketIoTestServer.onPort().application(NetworkTest::install);

    @RegisterExtension
    static final SocketIoTestServer hasty =
            SocketIoTestServer.onPort().config(NetworkTest::hasty).application(NetworkTest::install);

    @RegisterExtension
    static final SocketIoTestServer withoutPort =
            SocketIoTestServer.withoutPort().application(NetworkTest::install);

    private static SocketIoConfig.Builder hasty(SocketIoConfig.Builder config) {
        return config.engine(
                engine -> engine.pingInterval(Duration.ofMillis(300)).pingTimeout(Duration.ofMillis(300)));
    }

    private static void install(SocketIoServer io) {
        io.of("/").onConnection(socket -> {
            socket.on("echo", (arguments, ack) -> ack.send(arguments.toList().toArray()));
            socket.on(
                    "host",
                    (arguments, ack) ->
                            ack.send(socket.handshake().request().header("host").orElseThrow()));
            socket.on("flood", (arguments, ack) -> flood(socket));
        });
    }

    // Ends, because the server disconnects who takes nothing.
    private static void flood(Socket socket) {
        byte[] data = new byte[EVENT_SIZE];
        for (int i = 0; i < 1_000 && socket.isConnected(); i++) {
            socket.emit("flood", i, data);
        }
    }

    private static TestClient upgraded(SocketIoTestServer server) {
        return server.client()
                .transports(TransportType.POLLING, TransportType.WEBSOCKET)
                .connect()
                .awaitUpgrade();
    }

    private static TestClient polling(SocketIoTestServer server) {
        return server.client().transports(TransportType.POLLING).connect();
    }

    static Stream<Named<Supplier<TestClient>>> onPort() {
        return Stream.of(
                Named.of("WebSocket", hasty::connect),
                Named.of("polling", () -> polling(hasty)),
                Named.of("upgraded", () -> upgraded(hasty)));
    }

    static Stream<Named<Supplier<TestClient>>> noticedAtOnce() {
        return Stream.of(
                Named.of("WebSocket", patient::connect),
                Named.of("upgraded", () -> upgraded(patient)),
                Named.of("WebSocket without a port", withoutPort::connect),
                Named.of("polling without a port", () -> polling(withoutPort)));
    }

    @ParameterizedTest
    @MethodSource("noticedAtOnce")
    void brokenConnectionIsATransportErrorAtOnce(Supplier<TestClient> connect) {
        TestClient client = connect.get();

        client.cut();

        client.awaitEnd();
        client.awaitDisconnect(DisconnectReason.TRANSPORT_ERROR);
        assertThat(client.isConnected()).isFalse();
    }

    @Test
    void brokenConnectionOfAPollIsAPingTimeoutOnAPort() {
        TestClient client = polling(hasty);
        client.emitWithAck("echo");

        client.cut();

        client.awaitEnd();
        client.awaitDisconnect(DisconnectReason.PING_TIMEOUT);
    }

    @ParameterizedTest
    @MethodSource("onPort")
    void silentNetworkIsAPingTimeout(Supplier<TestClient> connect) {
        TestClient client = connect.get();

        client.silence();

        client.awaitDisconnect(DisconnectReason.PING_TIMEOUT);
        assertThat(client.isConnected()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("onPort")
    void clientThatReadsNothingIsAPingTimeoutIfLittleIsSent(Supplier<TestClient> connect) {
        TestClient client = connect.get();

        client.stall();

        client.awaitDisconnect(DisconnectReason.PING_TIMEOUT);
    }

    static Stream<Named<Supplier<TestClient>>> slow() {
        return Stream.of(
                Named.of("WebSocket", patient::connect),
                Named.of("polling", () -> polling(patient)),
                Named.of("upgraded", () -> upgraded(patient)),
                Named.of("WebSocket without a port", withoutPort::connect),
                Named.of("polling without a port", () -> polling(withoutPort)));
    }

    @ParameterizedTest
    @MethodSource("slow")
    void clientThatReadsNothingIsATransportErrorWhenTheServersBuffersAreFull(Supplier<TestClient> connect) {
        TestClient client = connect.get();
        long before = dropped();

        client.stall();
        client.emit("flood");

        client.awaitDisconnect(DisconnectReason.TRANSPORT_ERROR);
        assertThat(client.events()).isEmpty();
        assertThat(dropped()).isGreaterThan(before);
    }

    private static long dropped() {
        return patient.io().statistics().packetsDropped()
                + withoutPort.io().statistics().packetsDropped();
    }

    @Test
    void clientThatReadsSlowlyAtFirstLosesNothingWhileTheServersBuffersSuffice() {
        TestClient client = patient.connect();
        TestClient other = patient.connect();
        client.stall();

        for (int i = 0; i < 20; i++) {
            patient.io().emit("data", i, new byte[EVENT_SIZE]);
        }
        for (int i = 0; i < 20; i++) {
            assertThat(other.awaitEvent("data", Integer.class)).isEqualTo(i);
        }
        assertThat(client.events()).isEmpty();
        client.resume();

        for (int i = 0; i < 20; i++) {
            assertThat(client.awaitEvent("data", Integer.class)).isEqualTo(i);
        }
    }

    @Test
    void applicationSeesTheHostOfTheServerAndNotOfWhatIsInBetween() {
        TestClient client =
                patient.client().header("Origin", patient.uri().toString()).connect();

        assertThat(client.emitWithAck("host", String.class))
                .isEqualTo(patient.uri().getAuthority());
    }
}

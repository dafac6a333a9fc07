/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.engine.TransportType;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clients that begin with long-polling and go over to a WebSocket. */
class UpgradeTest {
    @RegisterExtension
    static final SocketIoTestServer onPort = SocketIoTestServer.onPort().application(UpgradeTest::install);

    @RegisterExtension
    static final SocketIoTestServer withoutPort =
            SocketIoTestServer.withoutPort().application(UpgradeTest::install);

    private static void install(SocketIoServer io) {
        io.of("/")
                .onConnection(
                        socket -> socket.on("number", Integer.class, (number, ack) -> socket.emit("number", number)));
    }

    private static TestClient upgrading(SocketIoTestServer server) {
        return server.client()
                .transports(TransportType.POLLING, TransportType.WEBSOCKET)
                .connect();
    }

    @Test
    void clientIsUpgradedOnAPort() {
        TestClient client = upgrading(onPort);

        client.awaitUpgrade();

        assertThat(client.transport()).isEqualTo(TransportType.WEBSOCKET);
        assertThat(onPort.connect().transport()).isEqualTo(TransportType.WEBSOCKET);
    }

    @Test
    void clientThatOnlyPollsStaysWithIt() {
        TestClient client = onPort.client().transports(TransportType.POLLING).connect();

        client.emit("number", 1);
        client.awaitEvent("number");

        assertThat(client.transport()).isEqualTo(TransportType.POLLING);
    }

    @Test
    void whatIsSentDuringTheUpgradeArrivesInOrder() {
        TestClient client = upgrading(onPort);

        int sent = 0;
        while (client.transport() == TransportType.POLLING || sent < 200) {
            client.emit("number", sent++);
        }

        List<Integer> received = IntStream.range(0, sent)
                .mapToObj(i -> client.awaitEvent("number", Integer.class))
                .toList();
        assertThat(received).isEqualTo(IntStream.range(0, sent).boxed().toList());
    }

    @Test
    void withoutAPortTheUpgradeTakesTheTestsTime() {
        TestClient client = upgrading(withoutPort);

        client.emit("number", 1);
        assertThat(client.transport()).isEqualTo(TransportType.POLLING);
        assertThat(client.events()).isEmpty();
        withoutPort.clock().advance(Duration.ofMillis(50));

        assertThat(client.awaitUpgrade().transport()).isEqualTo(TransportType.WEBSOCKET);
        assertThat(client.awaitEvent("number", Integer.class)).isEqualTo(1);
        client.emit("number", 2);
        assertThat(client.awaitEvent("number", Integer.class)).isEqualTo(2);
    }

    @Test
    void clientStaysOnPollingWhereTheServerOffersNoUpgrade() {
        try (SocketIoTestServer server = SocketIoTestServer.withoutPort()
                .timeout(Duration.ofMillis(50))
                .config(config -> config.engine(engine -> engine.allowUpgrades(false)))
                .application(UpgradeTest::install)) {
            server.start();
            TestClient client = upgrading(server);

            client.emit("number", 1);

            assertThat(client.awaitEvent("number", Integer.class)).isEqualTo(1);
            assertThatThrownBy(client::awaitUpgrade)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("the client was not upgraded to WebSocket within 50 ms. ")
                    .hasMessageContaining("the server offers no upgrade");
        }
    }

    @Test
    void clientGoesOnPollingWhenTheUpgradeTakesTooLong() {
        UnaryOperator<SocketIoTestServer.Builder> impatient = builder ->
                builder.config(config -> config.engine(engine -> engine.upgradeTimeout(Duration.ofMillis(10))));
        try (SocketIoTestServer server =
                impatient.apply(SocketIoTestServer.withoutPort()).application(UpgradeTest::install)) {
            server.start();
            TestClient client = upgrading(server);

            client.emit("number", 1);
            server.clock().advance(Duration.ofMillis(50));

            assertThat(client.awaitEvent("number", Integer.class)).isEqualTo(1);
            assertThat(client.transport()).isEqualTo(TransportType.POLLING);
        }
    }

    @Test
    void otherTransportsAreRefused() {
        TestClientBuilder client = withoutPort.client();

        assertThatThrownBy(() -> client.transports(TransportType.WEBSOCKET, TransportType.POLLING))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

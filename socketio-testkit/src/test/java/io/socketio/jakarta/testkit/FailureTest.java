/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.engine.HandshakeFilter;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a test is told when something does not happen, and when it uses the kit in a way that cannot work. */
class FailureTest {
    @RegisterExtension
    final SocketIoTestServer server = SocketIoTestServer.withoutPort()
            .timeout(Duration.ofMillis(50))
            .config(config -> config.engine(engine -> engine.handshakeFilter(
                    request -> request.parameter("banned").isPresent()
                            ? HandshakeFilter.Decision.refuse()
                            : HandshakeFilter.Decision.accept())))
            .application(io -> {
                io.of("/").onConnection(socket -> {
                    socket.emit("welcome", "Ann", 7);
                    socket.on("silence", (arguments, ack) -> {});
                    socket.on("ask me", (arguments, ack) -> socket.emitWithAck("question"));
                    socket.on(
                            "who",
                            (arguments, ack) -> ack.send(socket.handshake()
                                    .request()
                                    .principal()
                                    .orElseThrow()
                                    .getName()));
                });
                io.of("/slow").use((socket, next) -> {});
            });

    @Test
    void missingEventIsReportedWithWhatWasReceived() {
        TestClient client = server.connect();

        assertThatThrownBy(() -> client.awaitEvent("news"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("no event \"news\" arrived within 50 ms. Client " + client.id()
                        + " of / is CONNECTED. Received so far:\n  connected as " + client.id()
                        + "\n  event \"welcome\" [Ann, 7]");
    }

    @Test
    void whatLooksLikeASecretIsNotReported() {
        TestClient client = server.connect();
        client.awaitEvent("welcome");
        Map<String, Object> login = Map.of("accessToken", "s3cret", "picture", new byte[3]);
        server.io().emit("login", List.of(Map.of("user", login)), "Ann");

        assertThatThrownBy(() -> client.awaitEvent("news"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("event \"login\" [[{user={")
                .hasMessageContaining("accessToken=***")
                .hasMessageContaining("picture=3 bytes")
                .hasMessageEndingWith("}}], Ann]")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void onlyTheLastOfMuchIsReported() {
        TestClient client = server.connect();
        for (int i = 0; i < 100; i++) {
            server.io().emit("number", i);
        }

        assertThatThrownBy(() -> client.awaitEvent("news"))
                .hasMessageContaining("Received so far:\n  (52 more before)\n  event \"number\" [50]\n")
                .hasMessageEndingWith("event \"number\" [99]");
    }

    @Test
    void missingAcknowledgementIsReported() {
        TestClient client = server.connect();

        assertThatThrownBy(() -> client.emitWithAck("silence"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("no acknowledgement of \"silence\" arrived within 50 ms. ");
    }

    @Test
    void answerThatFailsIsReportedAndDoesNotHarmTheServer() {
        TestClient client = server.connect();
        client.answer("question", arguments -> {
            throw new IllegalStateException("broken");
        });

        client.emit("ask me");

        assertThatThrownBy(() -> client.awaitEvent("question"))
                .hasMessageEndingWith(
                        "event \"question\" [], whose answer failed: java.lang.IllegalStateException: broken");
        assertThat(client.isConnected()).isTrue();
    }

    @Test
    void connectionThatIsNotDecidedIsReported() {
        TestClient client = server.client().namespace("/slow").start();

        assertThatThrownBy(client::awaitConnect)
                .isInstanceOf(AssertionError.class)
                .hasMessage("no answer to CONNECT arrived within 50 ms. Client of /slow is CONNECTING."
                        + " Received so far: nothing");
    }

    @Test
    void missingDisconnectionAndAnotherReasonAreReported() {
        TestClient client = server.connect();

        assertThatThrownBy(client::awaitDisconnect)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the server did not notice a disconnection within 50 ms. ");
        assertThatThrownBy(client::awaitEnd).isInstanceOf(AssertionError.class);
        client.close();
        assertThatThrownBy(() -> client.awaitDisconnect(DisconnectReason.PING_TIMEOUT))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "the server disconnected because of \"transport close\" and not \"ping timeout\"");
    }

    @Test
    void handshakeThatTheApplicationRefusesIsThrown() {
        assertThatThrownBy(() -> server.client().query("banned", "yes").connect())
                .isInstanceOf(ConnectErrorException.class)
                .hasMessage("Forbidden");
    }

    @Test
    void unaskedAcknowledgementIsRefused() {
        ReceivedEvent welcome = server.connect().awaitEvent("welcome");

        assertThatThrownBy(() -> welcome.acknowledge("thanks")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sameNamespaceTwiceInOneSessionIsRefused() {
        TestClient client = server.connect();

        assertThatThrownBy(() -> client.connect("/")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void authThatIsNoObjectIsRefused() {
        assertThatThrownBy(() -> server.connect("/", "text")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void principalIsWhoTheTestSays() {
        Principal ann = () -> "ann";

        assertThat(server.client().principal(ann).connect().emitWithAck("who", String.class))
                .isEqualTo("ann");
    }

    @Test
    void thereIsNoPort() {
        assertThatThrownBy(server::uri).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void serverThatDoesNotRunSaysHowToStartIt() {
        SocketIoTestServer idle = SocketIoTestServer.withoutPort().build();

        assertThatThrownBy(idle::connect)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@RegisterExtension");
        idle.start();
        assertThat(idle.connect().isConnected()).isTrue();
        idle.close();
        assertThatThrownBy(idle::io).isInstanceOf(IllegalStateException.class);
    }
}

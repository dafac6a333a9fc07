/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PacketClient;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawConnection;
import io.socketio.jakarta.testsuite.client.RawWebSocket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Handshake, heartbeat, close and upgrade of Engine.IO where a Socket.IO server listens. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class SocketIoPathTest {
    private static final String OPEN_PACKET = "0\\{\"sid\":\"[\\w-]{16,}\",\"upgrades\":\\[%s],\"pingInterval\":300,"
            + "\"pingTimeout\":2000,\"maxPayload\":1000000}";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.programmatic("socket-io-path.war");
    }

    @Test
    @Tag("XS01")
    void handshakeAnswersWithTheOpenPacket() {
        HttpResponse<String> reply = new EngineHttp(path()).get(EngineHttp.HANDSHAKE);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).matches(OPEN_PACKET.formatted("\"websocket\""));
        try (RawWebSocket webSocket = RawWebSocket.open(path(), "EIO=4&transport=websocket")) {
            assertThat(webSocket.text()).matches(OPEN_PACKET.formatted(""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, transport=polling",
        "GET, EIO=abc&transport=polling",
        "GET, EIO=4",
        "GET, EIO=4&transport=abc",
        "POST, EIO=4&transport=polling",
        "PUT, EIO=4&transport=polling",
    })
    @Tag("XS01")
    void badHandshakeIsRefused(String method, String query) {
        HttpResponse<String> reply = new EngineHttp(path()).method(method, query);

        assertThat(reply.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"transport=websocket", "EIO=abc&transport=websocket", "EIO=4", "EIO=4&transport=abc"})
    @Tag("XS01")
    void badWebSocketHandshakeIsRefused(String query) {
        try (RawWebSocket webSocket = RawWebSocket.open(path(), query)) {
            assertThat(webSocket.reply().status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    @Tag("XS01")
    void answeredHeartbeatsKeepTheSession(String transport) {
        try (PacketClient client = connected(transport)) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.next()).isEqualTo("2");
                client.send("3");
            }

            client.send("42[\"echo\",\"still here\"]");
            assertThat(client.next()).isEqualTo("42[\"echo-back\",\"still here\"]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    @Tag("XS01")
    void unansweredHeartbeatEndsTheSession(String transport) {
        try (PacketClient client = PacketClient.open(transport, path())) {
            client.send("40");
            String id = PollingClient.sid(client.nextBesidesPings());
            client.awaitEnd();

            Deployed.awaitEnd(application, id, "ping timeout");
        }
    }

    @Test
    @Tag("XS01")
    void closePacketAnswersTheHeldPoll() {
        PollingClient session = new EngineHttp(path()).open();
        session.post("40");
        assertThat(session.packets()).hasSize(2);
        try (RawConnection poll = RawConnection.to(path())) {
            poll.head(path(), "GET", session.query());
            session.post("1");

            assertThat(poll.reply().body()).isEqualTo("6");
            assertThat(session.poll().statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    @Tag("XS01")
    void closePacketEndsTheSession(String transport) {
        try (PacketClient client = PacketClient.open(transport, path())) {
            client.send("40");
            String id = PollingClient.sid(client.next());
            client.send("1");

            Deployed.awaitEnd(application, id, "transport close");
        }
    }

    @Test
    @Tag("XS01")
    void webSocketTakesOver() {
        PollingClient session = new EngineHttp(Deployed.path(application, "/socket.io/")).open();
        CompletableFuture<HttpResponse<String>> poll = session.pollLater();
        try (RawWebSocket webSocket = session.upgrade()) {
            assertThat(webSocket.send("2probe").text()).isEqualTo("3probe");
            assertThat(poll.join().body()).isEqualTo("6");
            webSocket.send("5").send("40");

            assertThat(webSocket.text()).startsWith("40{\"sid\":");
            assertThat(session.poll().statusCode()).isEqualTo(400);
            try (RawWebSocket second = session.upgrade()) {
                second.end();
            }
            assertThat(webSocket.text()).isEqualTo("42[\"auth\",{}]");
        }
    }

    private PacketClient connected(String transport) {
        PacketClient client = PacketClient.open(transport, path());
        client.send("40");
        assertThat(client.next()).startsWith("40{\"sid\":");
        assertThat(client.next()).isEqualTo("42[\"auth\",{}]");
        return client;
    }

    /** Of a server with short times. */
    private URI path() {
        return Deployed.path(application, "/fast/");
    }
}

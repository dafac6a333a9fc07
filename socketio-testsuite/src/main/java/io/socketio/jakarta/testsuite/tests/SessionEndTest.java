/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PacketClient;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawWebSocket;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a client's stay ends: the same cause has the same reason on every transport, and nothing happens afterwards. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class SessionEndTest {
    private static final String NOT_JOINED = "42/custom,[\"echo\"]";
    private static final int PINGS = 20;
    private static final int UPGRADES = 20;
    // First bytes of frames.
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final byte[] NORMAL_CLOSURE = {0x03, (byte) 0xe8};

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.programmatic("session-end.war");
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void leavingBeforeClosingIsReportedAsLeaving(String transport) {
        try (PacketClient client = PacketClient.open(transport, path("/socket.io/"))) {
            String id = connect(client);

            client.send("41", "1");

            Deployed.awaitEnd(application, id, "client namespace disconnect");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void nothingIsHandledAfterTheClientLeft(String transport) {
        try (PacketClient client = PacketClient.open(transport, path("/socket.io/"));
                PacketClient other = PacketClient.open(transport, path("/socket.io/"))) {
            String id = connect(client);
            connect(other);

            client.send("42[\"to-all\",\"before\"]", "41", "42[\"to-all\",\"after\"]", "42[\"to-all\",\"after\"]");
            client.awaitEnd();

            other.send("420[\"echo-ack\"]");
            assertThat(other.next()).isEqualTo("42[\"news\",\"before\"]");
            assertThat(other.next()).isEqualTo("430[]");
            Deployed.awaitEnd(application, id, "client namespace disconnect");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void sessionThatHasLeftItsLastNamespaceIsClosed(String transport) {
        try (PacketClient client = PacketClient.open(transport, path("/fast/"))) {
            connect(client);
            client.send("41");

            assertThat(isEndedAlthoughItAnswersPings(client)).isTrue();
        }
    }

    // The time limit is 1 s, a ping comes every 300 ms.
    private static boolean isEndedAlthoughItAnswersPings(PacketClient client) {
        try {
            for (int i = 0; i < PINGS; i++) {
                String packet = client.next();
                if (packet.equals("1")) {
                    return true;
                }
                client.send("3");
            }
            return false;
        } catch (IllegalStateException e) {
            return true; // next() has found that the session has ended
        }
    }

    @Test
    void violationWhileAPollIsHeldIsAForcedClose() {
        PollingClient session = new EngineHttp(path("/socket.io/")).open();
        session.post("40");
        String id = PollingClient.sid(session.packets().get(0));
        CompletableFuture<HttpResponse<String>> poll = session.pollLater();

        session.post(NOT_JOINED);

        Deployed.awaitEnd(application, id, "forced close");
        assertThat(poll.join().body()).endsWith("1");
    }

    @Test
    void violationDuringTheUpgradeIsAForcedClose() {
        PollingClient session = new EngineHttp(path("/socket.io/")).open();
        session.post("40");
        String id = PollingClient.sid(session.packets().get(0));
        try (RawWebSocket webSocket = session.upgrade()) {
            webSocket.send("2probe").text();

            session.post(NOT_JOINED);
            Deployed.awaitEnd(application, id, "forced close");

            webSocket.send("5").end();
        }
    }

    @Test
    void violationAfterTheUpgradeIsAForcedClose() {
        PollingClient session = new EngineHttp(path("/socket.io/")).open();
        session.post("40");
        String id = PollingClient.sid(session.packets().get(0));
        try (RawWebSocket webSocket = session.upgrade()) {
            webSocket.send("2probe").text();

            webSocket.send("5").send(NOT_JOINED).end();

            Deployed.awaitEnd(application, id, "forced close");
        }
    }

    // A container may answer the close frame, and end the connection, while what came before it is handled.
    @RepeatedTest(UPGRADES)
    void clientThatLeavesAndEndsTheConnectionRightAfterItsUpgradeIsHeard() {
        PollingClient session = new EngineHttp(path("/socket.io/")).open();
        session.post("40");
        String id = PollingClient.sid(session.packets().get(0));
        // Answered over the WebSocket, which the client has left by then.
        session.post("420[\"echo-ack\"]");
        try (RawWebSocket webSocket = session.upgrade()) {
            webSocket.send("2probe").text();
            webSocket
                    .raw(bytes(
                            RawWebSocket.frames(TEXT, "5".getBytes(StandardCharsets.UTF_8), 1),
                            RawWebSocket.frames(TEXT, "41".getBytes(StandardCharsets.UTF_8), 1),
                            RawWebSocket.frames(CLOSE, NORMAL_CLOSURE, 1)))
                    .end();
        }

        Deployed.awaitEnd(application, id, "client namespace disconnect");
    }

    private static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Joins the main namespace and returns the id of the socket. */
    private static String connect(PacketClient client) {
        client.send("40");
        String id = PollingClient.sid(client.next());
        assertThat(client.next()).isEqualTo("42[\"auth\",{}]");
        return id;
    }

    private URI path(String path) {
        return Deployed.path(application, path);
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawWebSocket;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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

/** The upgrade of a polling session to WebSocket. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class EngineUpgradeTest {
    // Where an upgrade may take ten seconds, the default; at /engine.io/ it may take one.
    private static final String PATIENT = "/small/";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.engine("engine-upgrade.war");
    }

    @ParameterizedTest
    @CsvSource({"/engine.io/, 4hello, 4hello", "/socket.io/, '40/nowhere,', '44/nowhere,'"})
    @Tag("XE22")
    @Tag("XS01")
    void heldPollIsReleasedAndWebSocketTakesOver(String path, String message, String answer) {
        PollingClient session = engine(path).open();
        CompletableFuture<HttpResponse<String>> poll = session.pollLater();
        try (RawWebSocket webSocket = session.upgrade()) {
            assertThat(webSocket.send("2probe").text()).isEqualTo("3probe");
            assertThat(poll.join().body()).isEqualTo("6");
            webSocket.send("5").send(message);

            assertThat(webSocket.text()).startsWith(answer);
        }
    }

    @ParameterizedTest
    @CsvSource({"/engine.io/, 4hello, 4hello", "/socket.io/, '40/nowhere,', '44/nowhere,'"})
    @Tag("XE23")
    @Tag("XS01")
    void pollingEndsWithTheUpgrade(String path, String message, String answer) {
        PollingClient session = engine(path).open();
        try (RawWebSocket webSocket = upgraded(session, message, answer)) {
            assertThat(session.poll().body()).isEqualTo("{\"code\":3,\"message\":\"Bad request\"}");
            assertThat(session.post("4x").statusCode()).isEqualTo(400);

            assertThat(webSocket.send(message).text()).startsWith(answer);
        }
    }

    @ParameterizedTest
    @CsvSource({"/engine.io/, 4hello, 4hello", "/socket.io/, '40/nowhere,', '44/nowhere,'"})
    @Tag("XE24")
    @Tag("XS01")
    @Tag("EV12")
    void secondWebSocketIsClosedAndTheFirstGoesOn(String path, String message, String answer) {
        PollingClient session = engine(path).open();
        try (RawWebSocket webSocket = upgraded(session, message, answer);
                RawWebSocket second = session.upgrade()) {
            second.end();

            assertThat(webSocket.send(message).text()).startsWith(answer);
        }
    }

    @Test
    void secondWebSocketDuringTheUpgradeIsClosed() {
        PollingClient session = engine().open();
        try (RawWebSocket webSocket = session.upgrade()) {
            webSocket.send("2probe").text();
            try (RawWebSocket second = session.upgrade()) {
                second.end();
            }

            assertThat(webSocket.send("5").send("4still here").text()).isEqualTo("4still here");
        }
    }

    @Test
    @Tag("EM29")
    void messagesKeepTheirOrder() {
        PollingClient session = engine().open();
        try (RawWebSocket webSocket = session.upgrade()) {
            session.post("4burst 3");
            webSocket.send("2probe").text();
            session.post("4a", "4b");
            List<String> polled = session.packets();
            webSocket.send("5").send("4c").send("4burst 100");
            List<String> received = new ArrayList<>(polled);
            received.remove("6");
            while (!received.contains("4item 99")) {
                received.add(webSocket.text());
            }

            assertThat(received).startsWith("4item 0", "4item 1", "4item 2", "4a", "4b", "4c", "4item 0");
            assertThat(received.subList(6, 106))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 100).mapToObj(i -> "4item " + i).toList());
        }
    }

    @Test
    void messageWithoutAPollWaitsForTheWebSocket() {
        PollingClient session = engine().open();
        session.post("4waiting");
        try (RawWebSocket webSocket = session.upgrade()) {
            webSocket.send("2probe").text();

            assertThat(webSocket.send("5").text()).isEqualTo("4waiting");
        }
    }

    @Test
    void upgradePacketWithoutAProbeIsAccepted() {
        PollingClient session = engine().open();
        try (RawWebSocket webSocket = session.upgrade()) {
            assertThat(webSocket.send("5").send("4hello").text()).isEqualTo("4hello");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"4x", "2", "1", "abc", ""})
    void wrongFirstFrameClosesTheWebSocketOnly(String packet) {
        PollingClient session = engine().open();
        try (RawWebSocket webSocket = session.upgrade()) {
            webSocket.send(packet).end();
        }

        assertGoesOnAndUpgrades(session);
    }

    @Test
    void droppedWebSocketLeavesThePollingSession() {
        PollingClient session = engine().open();
        RawWebSocket webSocket = session.upgrade();
        webSocket.send("2probe").text();
        webSocket.reset();

        assertThat(session.post("4still here").body()).isEqualTo("ok");
        assertThat(session.packets()).contains("4still here");
        Deployed.assertOpen(application, session.sid());
    }

    @Test
    @Tag("EC30")
    void upgradeThatTakesTooLongLeavesThePollingSession() {
        PollingClient session = engine().open();
        long begun = System.nanoTime();
        try (RawWebSocket webSocket = session.upgrade()) {
            webSocket.send("2probe").text();
            webSocket.end();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));

        assertGoesOnAndUpgrades(session);
    }

    @Test
    @Tag("EC29")
    void endOfTheSessionClosesTheProbingWebSocket() {
        PollingClient session = engine(PATIENT).open();
        try (RawWebSocket webSocket = session.upgrade()) {
            webSocket.send("2probe").text();
            session.post("1");
            assertEndsAtOnce(webSocket);
        }

        Deployed.awaitEnd(application, session.sid(), "transport close");
    }

    @Test
    void serverCloseDuringTheUpgradeEndsBoth() {
        PollingClient session = engine(PATIENT).open();
        try (RawWebSocket webSocket = session.upgrade()) {
            webSocket.send("2probe").text();
            session.post("4close");
            assertThat(session.packets()).contains("1");
            assertEndsAtOnce(webSocket);
        }

        Deployed.awaitEnd(application, session.sid(), "forced close");
    }

    // Long before the time for the upgrade is up.
    private static void assertEndsAtOnce(RawWebSocket webSocket) {
        long begun = System.nanoTime();
        webSocket.end();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
    }

    private void assertGoesOnAndUpgrades(PollingClient session) {
        session.post("4still here");
        assertThat(session.packets()).contains("4still here");
        try (RawWebSocket webSocket = upgraded(session)) {
            assertThat(webSocket.send("4upgraded").text()).isEqualTo("4upgraded");
        }
    }

    private static RawWebSocket upgraded(PollingClient session) {
        return upgraded(session, "4first", "4first");
    }

    private static RawWebSocket upgraded(PollingClient session, String message, String answer) {
        RawWebSocket webSocket = session.upgrade();
        webSocket.send("2probe").text();
        // The answer comes by WebSocket, so the upgrade has been done when it is here.
        assertThat(webSocket.send("5").send(message).text()).startsWith(answer);
        return webSocket;
    }

    private EngineHttp engine() {
        return engine("/engine.io/");
    }

    private EngineHttp engine(String path) {
        return new EngineHttp(Deployed.path(application, path));
    }
}

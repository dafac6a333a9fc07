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
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The heartbeat, every 300 ms with 200 ms to answer. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class EngineHeartbeatTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.engine("engine-heartbeat.war").setWebXML(new StringAsset("""
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <context-param>
                    <param-name>socketio.ping-interval</param-name>
                    <param-value>300</param-value>
                  </context-param>
                  <context-param>
                    <param-name>socketio.ping-timeout</param-name>
                    <param-value>200</param-value>
                  </context-param>
                </web-app>
                """));
    }

    /** Loads what the first use loads, on both sides: later the answer to a ping has to be there within 200 ms. */
    @BeforeEach
    void warmUp() {
        for (String transport : List.of("polling", "websocket")) {
            try (PacketClient client = PacketClient.open(transport, Deployed.path(application, "/engine.io/"))) {
                client.send("3", "4warm");
                assertThat(client.next()).isEqualTo("4warm");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "polling, /heartbeat/, '4still here', 4still here",
        "websocket, /heartbeat/, '4still here', 4still here",
        "polling, /socket.io/, '40/nowhere,', '44/nowhere,'",
        "websocket, /socket.io/, '40/nowhere,', '44/nowhere,'",
    })
    @Tag("XE16")
    @Tag("XE18")
    @Tag("XS01")
    void answeringClientStaysConnected(String transport, String path, String message, String answer) {
        try (PacketClient client = PacketClient.open(transport, Deployed.path(application, path))) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.next()).isEqualTo("2");
                client.send("3");
            }

            client.send(message);
            assertThat(client.next()).startsWith(answer);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "polling, /heartbeat/",
        "websocket, /heartbeat/",
        "polling, /socket.io/",
        "websocket, /socket.io/",
    })
    @Tag("XE17")
    @Tag("XE19")
    @Tag("XS01")
    void silentClientIsClosedAfterIntervalAndTimeoutAndNotBefore(String transport, String path) {
        long begun = System.nanoTime();
        try (PacketClient client = PacketClient.open(transport, Deployed.path(application, path))) {
            client.awaitEnd();

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(500));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    @Tag("EC02")
    void silentClientEndsByPingTimeout(String transport) {
        try (PacketClient client = PacketClient.open(transport, path())) {
            client.awaitEnd();

            Deployed.awaitEnd(application, client.sid(), "ping timeout");
        }
    }

    @Test
    void clientThatNeverPollsIsClosed() {
        PollingClient session = new EngineHttp(path()).open();

        Deployed.awaitEnd(application, session.sid(), "ping timeout");
        assertThat(session.poll().body()).isEqualTo("{\"code\":1,\"message\":\"Session ID unknown\"}");
    }

    @Test
    void clientThatFallsSilentAfterItsUpgradeIsClosed() {
        PollingClient session = new EngineHttp(path()).open();
        try (RawWebSocket webSocket = session.upgrade()) {
            webSocket.send("2probe").text();
            String polled = session.poll().body();
            // Polls are kept short while an upgrade is under way.
            while (polled.equals("6")) {
                polled = session.poll().body();
            }
            webSocket.send("5").end();
        }

        Deployed.awaitEnd(application, session.sid(), "ping timeout");
    }

    private URI path() {
        return Deployed.path(application, "/heartbeat/");
    }
}

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
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
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
        return Applications.engine("engine-heartbeat.war");
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    @Tag("XE16")
    @Tag("XE18")
    void answeringClientStaysConnected(String transport) {
        try (PacketClient client = PacketClient.open(transport, path())) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.next()).isEqualTo("2");
                client.send("3");
            }

            client.send("4still here");
            assertThat(client.next()).isEqualTo("4still here");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    @Tag("XE17")
    @Tag("XE19")
    @Tag("EC02")
    void silentClientIsClosed(String transport) {
        try (PacketClient client = PacketClient.open(transport, path())) {
            client.awaitEnd();

            Applications.awaitEnd(application, client.sid(), "ping timeout");
        }
    }

    @Test
    void clientThatNeverPollsIsClosed() {
        PollingClient session = new EngineHttp(path()).open();

        Applications.awaitEnd(application, session.sid(), "ping timeout");
        assertThat(session.poll().body()).isEqualTo("{\"code\":1,\"message\":\"Session ID unknown\"}");
    }

    @Test
    void clientThatFallsSilentAfterItsUpgradeIsClosed() {
        PollingClient session = new EngineHttp(path()).open();
        assertThat(session.packets()).containsExactly("2");
        try (RawWebSocket webSocket = session.upgrade()) {
            webSocket.send("2probe").text();
            webSocket.send("5").end();
        }

        Applications.awaitEnd(application, session.sid(), "ping timeout");
    }

    private URI path() {
        return Applications.path(application, "/heartbeat/");
    }
}

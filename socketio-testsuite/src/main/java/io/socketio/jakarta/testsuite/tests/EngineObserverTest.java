/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawWebSocket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an application hears that watches the door of its server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class EngineObserverTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.engine("engine-observer.war");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, transport=tube, '0 TRANSPORT_UNKNOWN {transport=tube}'",
        "GET, EIO=4&transport=polling&sid=nobody, '1 SESSION_ID_UNKNOWN {sid=nobody}'",
        "PUT, EIO=4&transport=polling, '2 BAD_HANDSHAKE_METHOD {method=PUT}'",
        "GET, EIO=4&transport=websocket, '3 TRANSPORT_HANDSHAKE_ERROR {transport=websocket}'",
        "GET, EIO=4&transport=polling&refuse=now, '4 FORBIDDEN {}'",
        "GET, EIO=3&transport=polling, '5 UNSUPPORTED_PROTOCOL_VERSION {protocol=3}'"
    })
    void refusedRequestsAreTold(String method, String query, String seen) {
        HttpResponse<String> reply = engine().method(method, query + "&mark=" + seen.charAt(0));

        assertThat(reply.statusCode()).isIn(400, 403);
        assertThat(reply.body()).startsWith("{\"code\":" + seen.charAt(0));
        assertThat(observations("" + seen.charAt(0))).containsExactly(seen);
    }

    @Test
    void refusedWebSocketsAreTold() {
        try (RawWebSocket webSocket =
                RawWebSocket.open(engine().path(), "EIO=4&transport=websocket&sid=nobody&mark=upgrade")) {
            assertThat(webSocket.reply().status()).isEqualTo(400);
        }

        assertThat(observations("upgrade")).containsExactly("1 SESSION_ID_UNKNOWN {sid=nobody}");
    }

    @Test
    void sessionIsSeenFromItsBeginningThroughItsUpgradeToItsEnd() {
        HttpResponse<String> handshake = engine().get(EngineHttp.HANDSHAKE + "&mark=session");
        PollingClient session = PollingClient.opened(engine(), handshake);
        try (RawWebSocket webSocket = session.upgrade()) {
            assertThat(webSocket.send("2probe").text()).isEqualTo("3probe");
            webSocket.send("5").send("4hello");
            assertThat(webSocket.text()).isEqualTo("4hello");
            webSocket.frame(0x88, new byte[] {3, (byte) 232});
            assertThat(webSocket.end().isEnd()).isTrue();
        }

        await().untilAsserted(() -> assertThat(observations("session"))
                .containsExactly("connection", "upgrading websocket", "upgrade websocket", "close transport close"));
    }

    private EngineHttp engine() {
        return new EngineHttp(URI.create(application + "guarded/"));
    }

    private List<String> observations(String mark) {
        String lines = new EngineHttp(URI.create(application + "observations"))
                .get("mark=" + mark)
                .body();
        return lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
    }
}

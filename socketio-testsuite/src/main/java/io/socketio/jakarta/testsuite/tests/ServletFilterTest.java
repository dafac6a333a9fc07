/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static io.socketio.jakarta.testsuite.client.EngineHttp.HANDSHAKE;
import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.LogCapture;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawWebSocket;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What servlet filters in front of the server may do, as middlewares do for the reference server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ServletFilterTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.filters("filters.war");
    }

    private static final String WEBSOCKET = "EIO=4&transport=websocket";
    // Asks for a message about the handshake.
    private static final String DESCRIBE = "&describe=1";

    @Test
    @Tag("EA11")
    void filterAddsAHeaderToEachPollingReply() {
        HttpResponse<String> handshake = engine("/header/").get(HANDSHAKE);
        PollingClient session = engine("/header/").open();

        assertThat(handshake.body()).startsWith("0{");
        assertThat(header(handshake, "x-filter")).isEqualTo("yes");
        assertThat(header(session.post("4x"), "x-filter")).isEqualTo("yes");
        assertThat(header(session.poll(), "x-filter")).isEqualTo("yes");
    }

    @Test
    @Tag("EA12")
    void filterAddsAHeaderToThe101() {
        try (RawWebSocket client = webSocket("/header/")) {
            assertThat(client.reply().status()).isEqualTo(101);
            assertThat(client.reply().header("x-filter")).isEqualTo("yes");
            assertThat(client.text()).startsWith("0{");
        }
    }

    @Test
    @Tag("EA14")
    void filterThatAnswersLeavesNoPollingSession() {
        HttpResponse<String> reply = engine("/unavailable/").get(HANDSHAKE);

        assertThat(reply.statusCode()).isEqualTo(503);
        assertThat(reply.body()).isEqualTo("not now");
        assertThat(Deployed.sessions(application, "/unavailable")).isZero();
    }

    @Test
    @Tag("EA15")
    void filterThatAnswersLeavesNoWebSocket() {
        try (RawWebSocket client = webSocket("/unavailable/")) {
            assertThat(client.reply().status()).isEqualTo(503);
            assertThat(client.reply().body()).isEqualTo("not now");
        }
        assertThat(Deployed.sessions(application, "/unavailable")).isZero();
    }

    @Test
    @Tag("EA18")
    void filterThatFailsRefusesBothTransports() {
        assertThat(engine("/failing/").get(HANDSHAKE).statusCode()).isEqualTo(500);
        try (RawWebSocket client = webSocket("/failing/")) {
            assertThat(client.reply().status()).isEqualTo(500);
        }
        assertThat(Deployed.sessions(application, "/failing")).isZero();
    }

    @Test
    @Tag("EA16")
    void securityHeadersAreOnTheRepliesOfBothTransports() {
        HttpResponse<String> handshake = engine("/secured/").get(HANDSHAKE);
        try (RawWebSocket client = webSocket("/secured/")) {
            assertThat(client.reply().status()).isEqualTo(101);
            assertThat(header(handshake, "content-security-policy")).isEqualTo("default-src 'self'");
            assertThat(client.reply().header("content-security-policy")).isEqualTo("default-src 'self'");
            for (String name : List.of("strict-transport-security", "x-content-type-options", "x-frame-options")) {
                assertThat(header(handshake, name))
                        .isNotEmpty()
                        .isEqualTo(client.reply().header(name));
            }
        }
    }

    @Test
    @Tag("EA17")
    void sessionCookieOfTheApplicationIsSetOnBothTransports() {
        EngineHttp http = engine("/with-session/");
        HttpResponse<String> handshake = http.get(HANDSHAKE + DESCRIBE);

        assertThat(header(handshake, "set-cookie")).startsWith("JSESSIONID=");
        assertThat(description(http, handshake)).endsWith(" true");
        try (RawWebSocket client = RawWebSocket.open(http.path(), WEBSOCKET + DESCRIBE)) {
            assertThat(client.reply().header("set-cookie")).startsWith("JSESSIONID=");
            assertThat(client.text()).startsWith("0{");
            assertThat(client.text()).endsWith(" true");
        }
    }

    @Test
    void noHttpSessionIsCreatedWithoutOne() {
        EngineHttp http = engine("/header/");
        HttpResponse<String> handshake = http.get(HANDSHAKE + DESCRIBE);

        assertThat(header(handshake, "set-cookie")).isEmpty();
        assertThat(description(http, handshake)).endsWith(" false");
    }

    @Test
    @Tag("EM05")
    void payloadLimitHoldsBehindAFilter() {
        PollingClient session = engine("/header/").open();

        assertThat(session.post("4" + "x".repeat(1500)).statusCode()).isEqualTo(413);
        assertThat(session.post("4" + "x".repeat(1499)).body()).isEqualTo("ok");
        assertThat(session.packets()).containsExactly("4" + "x".repeat(1499));
    }

    @Test
    void replyThatIsEncodedAlreadyIsNotCompressed() {
        EngineHttp http = engine("/encoded/");
        PollingClient session = http.open();
        session.post("4" + "x".repeat(1400));
        HttpResponse<String> poll = http.send(http.request(session.query()).header("Accept-Encoding", "gzip"));

        assertThat(poll.headers().allValues("content-encoding")).containsExactly("identity");
        assertThat(poll.body()).isEqualTo("4" + "x".repeat(1400));
    }

    @Test
    void handshakeShowsWhatAProxyAwareContainerSays() {
        EngineHttp http = engine("/proxied/");
        HttpResponse<String> handshake = http.send(http.request(HANDSHAKE + DESCRIBE)
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Proto", "https"));
        String query = HANDSHAKE + "&sid=" + PollingClient.sid(handshake.body());
        HttpRequest.Builder poll = http.request(query).header("X-Forwarded-For", "203.0.113.9");
        try (RawWebSocket client = RawWebSocket.open(
                http.path(), WEBSOCKET + DESCRIBE, "X-Forwarded-For: 203.0.113.8", "X-Forwarded-Proto: https")) {
            assertThat(http.send(poll).body()).isEqualTo("4203.0.113.7 true false");
            assertThat(client.text()).startsWith("0{");
            assertThat(client.text()).isEqualTo("4203.0.113.8 true false");
        }
    }

    @Test
    void filterWithoutAsyncSupportIsReportedOnceAndOnlyWebSocketsPassIt() {
        try (LogCapture log = LogCapture.start();
                RawWebSocket client = webSocket("/synchronous/")) {
            for (int i = 0; i < 3; i++) {
                assertThat(engine("/synchronous/").get(HANDSHAKE).statusCode()).isEqualTo(500);
            }

            assertThat(log.text())
                    .containsOnlyOnce("does not support asynchronous requests")
                    .contains("keep it off /synchronous");
            assertThat(client.text()).startsWith("0{");
            assertThat(client.send("4x").text()).isEqualTo("4x");
            assertThat(Deployed.sessions(application, "/synchronous")).isEqualTo(1);
        }
    }

    @Test
    @Tag("EA10")
    void otherPathsBelongToTheRestOfTheApplication() {
        EngineHttp other = new EngineHttp(Deployed.path(application, "/some/page"));
        assertThat(other.get("").body()).isEqualTo("call 1");

        assertThat(engine("/header/").get(HANDSHAKE).statusCode()).isEqualTo(200);
        assertThat(engine("/header/any/thing").get("").statusCode()).isEqualTo(400);

        assertThat(other.get("").body()).isEqualTo("call 2");
    }

    private static String description(EngineHttp http, HttpResponse<String> handshake) {
        return http.get(HANDSHAKE + "&sid=" + PollingClient.sid(handshake.body()))
                .body();
    }

    private RawWebSocket webSocket(String path) {
        return RawWebSocket.open(Deployed.path(application, path), WEBSOCKET);
    }

    private EngineHttp engine(String path) {
        return new EngineHttp(Deployed.path(application, path));
    }

    private static String header(HttpResponse<?> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }
}

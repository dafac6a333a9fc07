/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static io.socketio.jakarta.testsuite.client.EngineHttp.HANDSHAKE;
import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawReply;
import io.socketio.jakarta.testsuite.client.RawWebSocket;
import java.net.URL;
import java.net.http.HttpResponse;
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

/** Handshakes, accepted and refused, on both transports. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class EngineHandshakeTest {
    private static final String OPEN_PACKET = "0\\{\"sid\":\"[\\w-]{16,}\",\"upgrades\":\\[%s],"
            + "\"pingInterval\":25000,\"pingTimeout\":20000,\"maxPayload\":1000000}";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.engine("engine-handshake.war");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine.io/", "/socket.io/"})
    @Tag("XE01")
    @Tag("XS01")
    @Tag("EA05")
    @Tag("EH09")
    @Tag("EH15")
    @Tag("EH22")
    void pollingHandshakeAnswersWithTheOpenPacket(String path) {
        HttpResponse<String> reply = engine(path).get(HANDSHAKE);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).matches(OPEN_PACKET.formatted("\"websocket\""));
        assertThat(contentType(reply)).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(reply.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(reply.headers().map()).doesNotContainKeys("set-cookie", "access-control-allow-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine.io/", "/socket.io/"})
    @Tag("XE05")
    @Tag("XS01")
    @Tag("EH20")
    void webSocketHandshakeAnswersWithTheOpenPacket(String path) {
        try (RawWebSocket client = webSocket(path, "EIO=4&transport=websocket")) {
            assertThat(client.reply().status()).isEqualTo(101);
            assertThat(client.text()).matches(OPEN_PACKET.formatted(""));
            assertThat(client.reply().headers()).doesNotContainKeys("set-cookie", "sec-websocket-extensions");
        }
    }

    @Test
    void emptySessionIdOpensASession() {
        assertThat(engine().get(HANDSHAKE + "&sid=").body()).startsWith("0{");
    }

    @Test
    void everyPathBelowTheServersIsServed() {
        EngineHttp below = new EngineHttp(Deployed.path(application, "/engine.io/any/thing"));

        assertThat(below.get(HANDSHAKE).body()).startsWith("0{");
    }

    @Test
    @Tag("EH16")
    void configuredTimesAreAnnounced() {
        assertThat(engine("/heartbeat/").get(HANDSHAKE).body())
                .contains("\"pingInterval\":300")
                .contains("\"pingTimeout\":200");
    }

    @Test
    @Tag("EH21")
    void serverWithoutUpgradesAnnouncesNone() {
        assertThat(engine("/no-upgrades/").get(HANDSHAKE).body()).contains("\"upgrades\":[]");
        assertThat(engine("/polling-only/").get(HANDSHAKE).body()).contains("\"upgrades\":[]");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, '', 0, Transport unknown",
        "GET, EIO=4, 0, Transport unknown",
        "GET, EIO=4&transport=constructor, 0, Transport unknown",
        "GET, EIO=4&transport=abc, 0, Transport unknown",
        "GET, EIO=4&transport=webtransport, 0, Transport unknown",
        "GET, EIO=4&transport=__proto__, 0, Transport unknown",
        "POST, EIO=3&transport=abc, 0, Transport unknown",
        "GET, EIO=4&transport=polling&sid=abc, 1, Session ID unknown",
        "GET, EIO=4&transport=polling&sid=__proto__, 1, Session ID unknown",
        "POST, EIO=4&transport=polling&sid=abc, 1, Session ID unknown",
        "GET, EIO=4&transport=websocket&sid=abc, 1, Session ID unknown",
        "POST, EIO=4&transport=polling, 2, Bad handshake method",
        "PUT, EIO=4&transport=polling, 2, Bad handshake method",
        "DELETE, EIO=4&transport=polling, 2, Bad handshake method",
        "PATCH, EIO=4&transport=polling, 2, Bad handshake method",
        "OPTIONS, EIO=4&transport=polling, 2, Bad handshake method",
        "POST, EIO=3&transport=polling, 2, Bad handshake method",
        "GET, EIO=4&transport=websocket, 3, Bad request",
        "GET, EIO=3&transport=websocket, 3, Bad request",
        "GET, EIO=3&transport=polling, 5, Unsupported protocol version",
        "GET, EIO=abc&transport=polling, 5, Unsupported protocol version",
        "GET, transport=polling, 5, Unsupported protocol version",
    })
    @Tag("XE02")
    @Tag("XE03")
    @Tag("XE04")
    @Tag("XS01")
    @Tag("EV01")
    @Tag("EV03")
    @Tag("EV04")
    @Tag("EV06")
    @Tag("EV13")
    @Tag("EV16")
    @Tag("EV17")
    @Tag("EV21")
    void badHandshakeIsRefused(String method, String query, int code, String message) {
        assertRefused(engine().method(method, query), 400, code, message);
        assertRefused(engine("/socket.io/").method(method, query), 400, code, message);
    }

    @Test
    void headRequestIsRefusedWithoutABody() {
        HttpResponse<String> reply = engine().method("HEAD", HANDSHAKE);

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EIO=4&transport=websocket", "EIO=3&transport=polling", "transport=polling"})
    @Tag("EV18")
    @Tag("EV19")
    void requestThatDoesNotFitItsSessionIsRefused(String query) {
        PollingClient session = engine().open();

        assertRefused(engine().get(query + "&sid=" + session.sid()), 400, 3, "Bad request");

        assertThat(session.post("4still here").body()).isEqualTo("ok");
        assertThat(session.packets()).containsExactly("4still here");
    }

    @Test
    void disabledTransportIsUnknown() {
        EngineHttp pollingOnly = engine("/polling-only/");

        assertRefused(pollingOnly.get("EIO=4&transport=websocket"), 400, 0, "Transport unknown");
    }

    @ParameterizedTest
    @CsvSource({"EIO=4,,Forbidden", "EIO=4,go%20away,go away", "EIO=3,,Forbidden"})
    @Tag("EV07")
    void applicationRefusesAHandshake(String revision, String text, String message) {
        String query = revision + "&transport=polling&refuse=" + (text == null ? "" : text);

        assertRefused(engine("/guarded/").get(query), 403, 4, message);
        assertThat(engine("/guarded/").get(HANDSHAKE).body()).startsWith("0{");
    }

    @ParameterizedTest
    @CsvSource({
        "/engine.io/, GET, EIO=4&transport=abc, Transport unknown",
        "/engine.io/, GET, EIO=4&transport=__proto__, Transport unknown",
        "/engine.io/, GET, '', Transport unknown",
        "/engine.io/, GET, EIO=4, Transport unknown",
        "/polling-only/, GET, EIO=4&transport=websocket, Transport unknown",
        "/engine.io/, GET, EIO=4&transport=websocket&sid=abc, Session ID unknown",
        "/engine.io/, POST, EIO=4&transport=websocket, Bad handshake method",
        "/guarded/, GET, EIO=4&transport=websocket&refuse=, Forbidden",
        "/guarded/, GET, EIO=4&transport=websocket&refuse=go%20away, go away",
        "/engine.io/, GET, EIO=3&transport=websocket, Unsupported protocol version",
        "/engine.io/, GET, transport=websocket, Unsupported protocol version",
        "/socket.io/, GET, EIO=4&transport=abc, Transport unknown",
        "/socket.io/, GET, EIO=4, Transport unknown",
        "/socket.io/, GET, EIO=abc&transport=websocket, Unsupported protocol version",
        "/socket.io/, GET, transport=websocket, Unsupported protocol version",
    })
    @Tag("XE06")
    @Tag("XE07")
    @Tag("XS01")
    @Tag("EV05")
    @Tag("EV09")
    @Tag("EV20")
    void badUpgradeRequestIsRefused(String path, String method, String query, String message) {
        try (RawWebSocket client =
                RawWebSocket.request(Deployed.path(application, path), method, query, "Content-Length: 0")) {
            assertRefusedUpgrade(client.reply(), message);
        }
    }

    @Test
    void upgradeOfAnotherRevisionIsRefused() {
        PollingClient session = engine().open();

        try (RawWebSocket client = webSocket("/engine.io/", "EIO=3&transport=websocket&sid=" + session.sid())) {
            assertRefusedUpgrade(client.reply(), "Bad request");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EIO=4&transport=websocket&sid=abc", "EIO=4&transport=abc"})
    void connectionResetDuringARefusalHarmsNobody(String query) {
        for (int i = 0; i < 20; i++) {
            webSocket("/engine.io/", query).reset();
        }

        assertThat(engine().get(HANDSHAKE).statusCode()).isEqualTo(200);
    }

    private static void assertRefused(HttpResponse<String> reply, int status, int code, String message) {
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.body()).isEqualTo("{\"code\":%d,\"message\":\"%s\"}", code, message);
        assertThat(contentType(reply)).isEqualTo("application/json");
    }

    private static void assertRefusedUpgrade(RawReply reply, String message) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo(message);
        assertThat(reply.header("content-type")).startsWith("text/html");
        assertThat(reply.header("connection")).isEqualToIgnoringCase("close");
    }

    private static String contentType(HttpResponse<String> reply) {
        return reply.headers().firstValue("content-type").orElse("").replace(" ", "");
    }

    private RawWebSocket webSocket(String path, String query) {
        return RawWebSocket.open(Deployed.path(application, path), query);
    }

    private EngineHttp engine() {
        return engine("/engine.io/");
    }

    private EngineHttp engine(String path) {
        return new EngineHttp(Deployed.path(application, path));
    }
}

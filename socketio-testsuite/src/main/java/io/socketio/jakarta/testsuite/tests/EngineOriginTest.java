/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static io.socketio.jakarta.testsuite.client.EngineHttp.HANDSHAKE;
import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawWebSocket;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
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

/** What pages of other origins may do, and the cookie for load balancers. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class EngineOriginTest {
    private static final String FRIEND = "https://friend.example";
    private static final String STRANGER = "https://stranger.example";
    private static final String WEBSOCKET = "EIO=4&transport=websocket";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.engine("engine-origin.war");
    }

    @Test
    void noOtherOriginIsAllowedByDefault() {
        HttpResponse<String> reply = get("/engine.io/", HANDSHAKE, STRANGER);

        assertThat(reply.headers().firstValue("access-control-allow-origin")).isEmpty();
        assertThat(webSocketStatus("/engine.io/", STRANGER)).isEqualTo(400);
    }

    @Test
    void webSocketOfTheSameOriginIsAllowedByDefault() {
        String own = "http://" + application.getHost() + ":" + application.getPort();

        assertThat(webSocketStatus("/engine.io/", own)).isEqualTo(101);
    }

    @Test
    void preflightOfAnAllowedOriginIsAnswered() {
        HttpResponse<String> reply = preflight(FRIEND);

        assertThat(reply.statusCode()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
        assertThat(header(reply, "access-control-allow-origin")).isEqualTo(FRIEND);
        assertThat(header(reply, "access-control-allow-credentials")).isEqualTo("true");
        assertThat(header(reply, "access-control-allow-methods")).contains("GET", "POST");
        assertThat(header(reply, "access-control-allow-headers")).isEqualToIgnoringCase("x-token");
        assertThat(String.join(",", reply.headers().allValues("vary"))).containsIgnoringCase("origin");
    }

    @Test
    void preflightOfAnotherOriginAllowsNothing() {
        assertThat(header(preflight(STRANGER), "access-control-allow-origin")).isEmpty();
    }

    @Test
    void allowedOriginReadsEveryAnswer() {
        HttpResponse<String> opened = get("/cors/", HANDSHAKE, FRIEND);
        HttpResponse<String> refused = get("/cors/", "EIO=4&transport=abc", FRIEND);

        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(header(opened, "access-control-allow-origin")).isEqualTo(FRIEND);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(header(refused, "access-control-allow-origin")).isEqualTo(FRIEND);
    }

    @Test
    void sameListGuardsWebSocket() {
        assertThat(webSocketStatus("/cors/", FRIEND)).isEqualTo(101);
        try (RawWebSocket stranger = webSocket("/cors/", WEBSOCKET, "Origin: " + STRANGER)) {
            assertThat(stranger.reply().status()).isEqualTo(400);
            assertThat(stranger.reply().body()).isEqualTo("Forbidden");
        }
        try (RawWebSocket noPage = webSocket("/cors/", WEBSOCKET)) {
            assertThat(noPage.reply().status()).isEqualTo(101);
        }
    }

    @Test
    void sameListGuardsTheUpgrade() {
        PollingClient session = engine("/cors/").open();

        try (RawWebSocket stranger = webSocket("/cors/", session.upgradeQuery(), "Origin: " + STRANGER)) {
            assertThat(stranger.reply().status()).isEqualTo(400);
        }
    }

    @Test
    @Tag("EH01")
    void cookieIsSetByThePollingHandshakeOnly() {
        HttpResponse<String> handshake = engine("/cookie/").get(HANDSHAKE);
        String sid = PollingClient.sid(handshake.body());

        assertThat(header(handshake, "set-cookie")).isEqualTo("io=" + sid + "; Path=/; HttpOnly; SameSite=Lax");
        HttpResponse<String> post = engine("/cookie/").post(HANDSHAKE + "&sid=" + sid, "4x");
        assertThat(header(post, "set-cookie")).isEmpty();
        try (RawWebSocket client = webSocket("/cookie/", WEBSOCKET)) {
            assertThat(client.reply().header("set-cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/cookie-name/         | woot=SID; Path=/; HttpOnly; SameSite=Lax",
                "/cookie-path/         | io=SID; Path=/custom; HttpOnly; SameSite=Lax",
                "/cookie-without-path/ | io=SID; HttpOnly; SameSite=Lax",
                "/cookie-strict/       | io=SID; Path=/; HttpOnly; SameSite=Strict",
                "/cookie-for-scripts/  | io=SID; Path=/; SameSite=Lax",
                "/cookie-of-all/ | io=SID; Max-Age=3600; Domain=example.org; Path=/; HttpOnly; Secure; SameSite=None",
            })
    @Tag("EH02")
    @Tag("EH03")
    @Tag("EH04")
    @Tag("EH05")
    @Tag("EH06")
    @Tag("EH07")
    void cookieHasTheAttributesThatWereConfigured(String path, String cookie) {
        HttpResponse<String> handshake = engine(path).get(HANDSHAKE);

        assertThat(header(handshake, "set-cookie"))
                .isEqualTo(cookie.replace("SID", PollingClient.sid(handshake.body())));
    }

    @Test
    @Tag("EV14")
    void refusedHandshakeIsReadableForAnAllowedOrigin() {
        HttpResponse<String> refused = get("/cors/", WEBSOCKET, FRIEND);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).isEqualTo("{\"code\":3,\"message\":\"Bad request\"}");
        assertThat(header(refused, "access-control-allow-origin")).isEqualTo(FRIEND);
        assertThat(header(refused, "access-control-allow-credentials")).isEqualTo("true");
    }

    private HttpResponse<String> preflight(String origin) {
        EngineHttp cors = engine("/cors/");
        return cors.send(cors.request(HANDSHAKE)
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "x-token"));
    }

    private HttpResponse<String> get(String path, String query, String origin) {
        EngineHttp engine = engine(path);
        return engine.send(engine.request(query).header("Origin", origin).GET());
    }

    private int webSocketStatus(String path, String origin) {
        try (RawWebSocket client = webSocket(path, WEBSOCKET, "Origin: " + origin)) {
            return client.reply().status();
        }
    }

    private RawWebSocket webSocket(String path, String query, String... headers) {
        return RawWebSocket.open(Deployed.path(application, path), query, headers);
    }

    private EngineHttp engine(String path) {
        return new EngineHttp(Deployed.path(application, path));
    }

    private static String header(HttpResponse<String> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }
}

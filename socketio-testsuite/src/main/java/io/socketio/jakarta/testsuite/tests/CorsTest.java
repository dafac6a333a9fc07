/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static io.socketio.jakarta.testsuite.client.EngineHttp.HANDSHAKE;
import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawConnection;
import io.socketio.jakarta.testsuite.client.RawReply;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Cross-origin answers with every option there is; what pages may do by default is in {@link EngineOriginTest}. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class CorsTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.http("cors.war");
    }

    private static final String FRIEND = "https://friend.example";
    private static final String STRANGER = "https://stranger.example";
    private static final String ALLOW_ORIGIN = "access-control-allow-origin";
    private static final String ALLOW_CREDENTIALS = "access-control-allow-credentials";
    private static final String ALLOW_METHODS = "access-control-allow-methods";
    private static final String ALLOW_HEADERS = "access-control-allow-headers";
    private static final String MAX_AGE = "access-control-max-age";

    @Test
    @Tag("EU22")
    void preflightOfAnAllowedOrigin() {
        HttpResponse<String> reply = preflight("/cors-any/", STRANGER);

        assertThat(reply.statusCode()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
        assertThat(header(reply, ALLOW_ORIGIN)).isEqualTo(STRANGER);
        assertThat(header(reply, ALLOW_METHODS)).isEqualTo("GET,HEAD,PUT,PATCH,POST,DELETE");
        assertThat(header(reply, ALLOW_HEADERS)).isEqualTo("my-header");
        assertThat(header(reply, ALLOW_CREDENTIALS)).isEqualTo("true");
    }

    @Test
    @Tag("EU23")
    void actualRequestOfAnAllowedOrigin() {
        HttpResponse<String> reply = get("/cors-any/", STRANGER);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(header(reply, ALLOW_ORIGIN)).isEqualTo(STRANGER);
        assertThat(header(reply, ALLOW_CREDENTIALS)).isEqualTo("true");
        assertThat(reply.headers().map()).doesNotContainKeys(ALLOW_METHODS, ALLOW_HEADERS, MAX_AGE);
    }

    @Test
    @Tag("EU24")
    void preflightOfAnotherOrigin() {
        HttpResponse<String> reply = preflight("/cors-all/", STRANGER);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.headers().map()).doesNotContainKeys(ALLOW_ORIGIN, ALLOW_CREDENTIALS);
        assertThat(preflight("/cors-pattern/", STRANGER).statusCode()).isEqualTo(204);
    }

    @Test
    @Tag("EU25")
    void everyPartOfTheAnswerIsConfigured() {
        HttpResponse<String> preflight = preflight("/cors-all/", FRIEND);
        HttpResponse<String> actual = get("/cors-all/", FRIEND);

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.body()).isEmpty();
        assertThat(header(preflight, ALLOW_ORIGIN)).isEqualTo(FRIEND);
        assertThat(header(preflight, ALLOW_METHODS)).isEqualTo("GET,PUT");
        assertThat(header(preflight, ALLOW_HEADERS)).isEqualTo("x-asked,x-other");
        assertThat(header(preflight, "access-control-expose-headers")).isEqualTo("x-shown,x-too");
        assertThat(header(preflight, ALLOW_CREDENTIALS)).isEqualTo("true");
        assertThat(header(preflight, MAX_AGE)).isEqualTo("120");
        assertThat(header(actual, "access-control-expose-headers")).isEqualTo("x-shown,x-too");
        assertThat(actual.headers().map()).doesNotContainKeys(ALLOW_METHODS, ALLOW_HEADERS, MAX_AGE);
    }

    @Test
    @Tag("EU26")
    void pollingWorksFromAnAllowedOrigin() {
        EngineHttp http = engine("/cors-all/");
        String query = HANDSHAKE + "&sid="
                + PollingClient.sid(get("/cors-all/", FRIEND).body());
        HttpResponse<String> post =
                http.send(http.request(query).header("Origin", FRIEND).POST(BodyPublishers.ofString("4hello")));
        HttpResponse<String> poll = http.send(http.request(query).header("Origin", FRIEND));

        assertThat(post.body()).isEqualTo("ok");
        assertThat(poll.body()).isEqualTo("4hello");
        assertThat(header(post, ALLOW_ORIGIN)).isEqualTo(FRIEND);
        assertThat(header(poll, ALLOW_ORIGIN)).isEqualTo(FRIEND);
    }

    @ParameterizedTest
    @CsvSource({
        "/cors-pattern/, https://app.friend.example, true",
        "/cors-pattern/, https://app.friend.example.evil.example, false",
        "/cors-pattern/, https://evil.example/https://app.friend.example, false",
        "/cors-any/, https://anyone.example, true",
        "/cors-all/, https://friend.example, true",
        "/cors-all/, http://friend.example, false",
        "/cors-star/, https://anyone.example, true",
        "/cors-failing/, https://friend.example, false",
        "/plain/, https://friend.example, false",
    })
    void oneRuleGuardsBothTransports(String path, String origin, boolean isAllowed) {
        HttpResponse<String> polling = get(path, origin);
        try (RawWebSocket webSocket =
                RawWebSocket.open(Deployed.path(application, path), "EIO=4&transport=websocket", "Origin: " + origin)) {
            assertThat(webSocket.reply().status()).isEqualTo(isAllowed ? 101 : 400);
        }

        assertThat(polling.headers().firstValue(ALLOW_ORIGIN).isPresent()).isEqualTo(isAllowed);
    }

    @Test
    void repliesThatDependOnTheOriginSaySo() {
        assertThat(get("/cors-pattern/", STRANGER).headers().allValues("vary")).contains("Origin");
        assertThat(get("/cors-star/", STRANGER).headers().allValues("vary")).doesNotContain("Origin");
        assertThat(header(get("/cors-star/", STRANGER), ALLOW_ORIGIN)).isEqualTo("*");
    }

    @Test
    void askedHeadersAreAllowedUnlessOthersAreNamed() {
        HttpResponse<String> reply = preflight("/cors-pattern/", "https://app.friend.example");

        assertThat(header(reply, ALLOW_HEADERS)).isEqualTo("x-asked");
        assertThat(reply.headers().allValues("vary")).contains("Origin", "Access-Control-Request-Headers");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 200, 200",
        "POST, 400, 200",
        "PUT, 400, 500",
        "DELETE, 400, 500",
        "PATCH, 400, 500",
        "HEAD, 400, 500",
        "OPTIONS, 204, 204"
    })
    void methodsAreAnsweredAsWithoutCorsButForOptions(String method, int handshake, int later) {
        PollingClient session = engine("/cors-pattern/").open();
        session.post("4waits");

        assertThat(method(method, HANDSHAKE).statusCode()).isEqualTo(handshake);
        assertThat(method(method, session.query()).statusCode()).isEqualTo(later);
        assertThat(session.post("4still here").body()).isEqualTo("ok");
    }

    private HttpResponse<String> method(String method, String query) {
        EngineHttp http = engine("/cors-pattern/");
        return http.send(http.request(query)
                .method(method, method.equals("POST") ? BodyPublishers.ofString("4x") : BodyPublishers.noBody())
                .header("Origin", "https://app.friend.example"));
    }

    @Test
    @Tag("SC22")
    void preflightBelowThePathOfASocketIoServer() {
        HttpResponse<String> reply = preflight("/late/default/", FRIEND);

        assertThat(reply.statusCode()).isEqualTo(204);
        assertThat(header(reply, ALLOW_ORIGIN)).isEqualTo(FRIEND);
        assertThat(header(reply, ALLOW_METHODS)).isEqualTo("GET,POST");
        assertThat(header(reply, ALLOW_HEADERS)).isEqualTo("my-header");
        assertThat(header(reply, ALLOW_CREDENTIALS)).isEqualTo("true");
    }

    @Test
    @Tag("SC23")
    void requestBelowThePathOfASocketIoServer() {
        HttpResponse<String> reply = get("/late/default/", FRIEND);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(header(reply, ALLOW_ORIGIN)).isEqualTo(FRIEND);
        assertThat(header(reply, ALLOW_CREDENTIALS)).isEqualTo("true");
    }

    // Containers refuse most of these before the server sees them, each with a page of its own.
    @ParameterizedTest
    @ValueSource(strings = {"http://a\u0001b", "http://a\u007fb", "http://a\u0000b"})
    @Tag("EV15")
    void illegalCharactersInTheOriginAreRefused(String origin) {
        int before = Deployed.sessions(application, "/plain");
        try (RawConnection connection = RawConnection.to(engine("/plain/").path())) {
            RawReply reply = connection
                    .head(engine("/plain/").path(), "GET", HANDSHAKE, "Origin: " + origin)
                    .reply();

            assertThat(reply.status()).isEqualTo(400);
        }
        assertThat(Deployed.sessions(application, "/plain")).isEqualTo(before);
    }

    private HttpResponse<String> preflight(String path, String origin) {
        EngineHttp http = engine(path);
        return http.send(http.request(HANDSHAKE)
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "x-asked"));
    }

    private HttpResponse<String> get(String path, String origin) {
        EngineHttp http = engine(path);
        return http.send(http.request(HANDSHAKE).header("Origin", origin));
    }

    private EngineHttp engine(String path) {
        return new EngineHttp(Deployed.path(application, path));
    }

    private static String header(HttpResponse<?> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }
}

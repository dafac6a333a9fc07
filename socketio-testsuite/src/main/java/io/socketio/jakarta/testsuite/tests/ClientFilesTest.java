/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static io.socketio.jakarta.testsuite.client.EngineHttp.HANDSHAKE;
import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
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

/** The browser client: in which form it is served, from where, and to whom; which files there are is in {@link SocketLifeTest}. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ClientFilesTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.http("client-files.war");
    }

    private static final String SCRIPT = "/socket.io/socket.io.js";

    @Test
    @Tag("SC02")
    void queryMakesNoDifference() {
        HttpResponse<byte[]> reply = get(SCRIPT, "buster=1", "");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(text(reply)).isEqualTo(text(get(SCRIPT, "", "")));
        assertThat(header(reply, "etag")).isEqualTo(header(get(SCRIPT, "", ""), "etag"));
    }

    @Test
    @Tag("SC10")
    void gzipIsServedIfItComesFirst() throws IOException {
        HttpResponse<byte[]> reply = get(SCRIPT, "", "gzip,br,deflate");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(header(reply, "content-encoding")).isEqualTo("gzip");
        assertThat(header(reply, "content-type").replace(" ", ""))
                .isEqualToIgnoringCase("application/javascript;charset=utf-8");
        try (GZIPInputStream decoded = new GZIPInputStream(new ByteArrayInputStream(reply.body()))) {
            assertThat(new String(decoded.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(text(get(SCRIPT, "", "")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "*", "br, gzip", "gzip;q=0.5, br"})
    @Tag("SC11")
    void brotliIsServedIfItIsPreferred(String accepted) {
        HttpResponse<byte[]> reply = get(SCRIPT, "", accepted);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(header(reply, "content-encoding")).isEqualTo("br");
        assertThat(reply.body()).hasSizeBetween(10_000, 50_000);
        assertThat(header(reply, "content-length")).isEqualTo(String.valueOf(reply.body().length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "deflate", "gzip;q=0, br;q=0"})
    void fileIsServedAsItIsToOtherClients(String accepted) {
        HttpResponse<byte[]> reply = get(SCRIPT, "", accepted);

        assertThat(header(reply, "content-encoding")).isEmpty();
        assertThat(text(reply)).contains("Socket.IO v").contains("sourceMappingURL");
    }

    @Test
    void mapsHaveNoBrotliForm() {
        assertThat(header(get("/socket.io/socket.io.js.map", "", "br"), "content-encoding"))
                .isEmpty();
        assertThat(header(get("/socket.io/socket.io.js.map", "", "br, gzip"), "content-encoding"))
                .isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "identity"})
    void cachesAreToldWhatTheReplyDependsOn(String accepted) {
        HttpResponse<byte[]> reply = get(SCRIPT, "", accepted);
        EngineHttp http = engine(SCRIPT);
        HttpResponse<String> again = http.send(
                http.request("").header("Accept-Encoding", accepted).header("If-None-Match", header(reply, "etag")));

        assertThat(reply.headers().allValues("vary")).contains("Accept-Encoding");
        assertThat(header(reply, "etag")).matches(accepted.equals("identity") ? "\"[\\d.]+\"" : "W/\"[\\d.]+\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().allValues("vary")).contains("Accept-Encoding");
    }

    @Test
    void headRequestHasNoBody() {
        EngineHttp http = engine(SCRIPT);
        HttpResponse<String> reply = http.send(
                http.request("").method("HEAD", BodyPublishers.noBody()).header("Accept-Encoding", "br"));

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
        assertThat(header(reply, "content-length"))
                .isEqualTo(String.valueOf(get(SCRIPT, "", "br").body().length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void otherMethodsAreRefused(String method) {
        HttpResponse<String> reply = engine(SCRIPT).method(method, "");

        assertThat(reply.statusCode()).isEqualTo(405);
        assertThat(header(reply, "allow")).isEqualTo("GET, HEAD");
    }

    @Test
    @Tag("SC12")
    @Tag("SC19")
    void serverThatWasMountedByTheApplicationServesFilesToAllowedPages() {
        EngineHttp http = engine("/late/socket.io.js");
        HttpResponse<String> reply = http.send(http.request("").header("Origin", "https://friend.example"));

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo(text(get(SCRIPT, "", "")));
        assertThat(header(reply, "access-control-allow-origin")).isEqualTo("https://friend.example");
        assertThat(header(reply, "access-control-allow-credentials")).isEqualTo("true");
        assertThat(reply.headers().allValues("vary")).contains("Origin", "Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"socket.io.js", "socket.io.js.map", "socket.io.min.js"})
    @Tag("SC16")
    void filesCanBeSwitchedOff(String file) {
        HttpResponse<String> reply = engine("/guarded/" + file).get("");

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo("{\"code\":0,\"message\":\"Transport unknown\"}");
    }

    @Test
    @Tag("SC18")
    void otherPathIsNotFound() {
        assertThat(engine("/socket.io.js").get("").statusCode()).isEqualTo(404);
        assertThat(engine("/foo/socket.io.js").get("").statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("SC24")
    @Tag("SC25")
    void handshakeFilterOfASocketIoServerDecides() {
        assertThat(engine("/guarded/").get(HANDSHAKE + "&secret=1").statusCode())
                .isEqualTo(200);
        assertThat(engine("/guarded/").get(HANDSHAKE).statusCode()).isEqualTo(403);
    }

    private HttpResponse<byte[]> get(String path, String query, String accepted) {
        EngineHttp http = engine(path);
        HttpRequest.Builder request = http.request(query);
        return http.sendForBytes(accepted.isEmpty() ? request : request.header("Accept-Encoding", accepted));
    }

    private static String text(HttpResponse<byte[]> reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    private EngineHttp engine(String path) {
        return new EngineHttp(Deployed.path(application, path));
    }

    private static String header(HttpResponse<?> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }
}

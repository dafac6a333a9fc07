/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static io.socketio.jakarta.testsuite.client.EngineHttp.HANDSHAKE;
import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PacketClient;
import io.socketio.jakarta.testsuite.client.PollingClient;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Connecting, leaving and timing out, seen on the wire; and the browser client the server hands out. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class SocketLifeTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.programmatic("life.war");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "polling   | 40                         | 40         | 42[\"auth\",{}]",
                "websocket | 40                         | 40         | 42[\"auth\",{}]",
                "polling   | 40{\"token\":\"123\"}        | 40         | 42[\"auth\",{\"token\":\"123\"}]",
                "websocket | 40{\"token\":\"123\"}        | 40         | 42[\"auth\",{\"token\":\"123\"}]",
                "polling   | 40/custom,                 | 40/custom, | 42/custom,[\"auth\",{}]",
                "websocket | 40/custom,                 | 40/custom, | 42/custom,[\"auth\",{}]",
                "polling   | 40/custom,{\"token\":\"abc\"} | 40/custom, | 42/custom,[\"auth\",{\"token\":\"abc\"}]",
                "websocket | 40/custom,{\"token\":\"abc\"} | 40/custom, | 42/custom,[\"auth\",{\"token\":\"abc\"}]",
            })
    @Tag("XS02")
    @Tag("XS03")
    @Tag("XS04")
    @Tag("XS05")
    void connectIsAnsweredWithASocketIdFirst(String transport, String connect, String prefix, String greeting) {
        try (PacketClient client = open(transport, "/socket.io/")) {
            client.send(connect);

            assertThat(client.next()).matches(prefix + "\\{\"sid\":\"[\\w-]{20}\"}");
            assertThat(client.next()).isEqualTo(greeting);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    @Tag("XS06")
    @Tag("SN14")
    @Tag("SM03")
    void refusalKeepsTheSession(String transport) {
        try (PacketClient client = open(transport, "/socket.io/")) {
            client.send("40/random,");
            assertThat(client.next()).isEqualTo("44/random,{\"message\":\"Invalid namespace\"}");
            client.send("40/admin,");
            assertThat(client.next())
                    .isEqualTo("44/admin,{\"message\":\"not an administrator\",\"data\":{\"code\":401}}");
            client.send("40/admin,{\"token\":\"letmein\"}");
            assertThat(client.next()).startsWith("40/admin,{\"sid\":");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    @Tag("XS08")
    @Tag("SN24")
    void sessionThatJoinsNoNamespaceIsClosed(String transport) {
        try (PacketClient client = open(transport, "/fast/")) {
            assertEndsAfterAFewHeartbeats(client);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void refusedNamespaceDoesNotKeepTheSession(String transport) {
        try (PacketClient client = open(transport, "/fast/")) {
            client.send("40/random,");
            assertThat(client.next()).isEqualTo("44/random,{\"message\":\"Invalid namespace\"}");
            assertEndsAfterAFewHeartbeats(client);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void socketOfASilentClientEndsWithPingTimeout(String transport) {
        try (PacketClient client = open(transport, "/fast/")) {
            client.send("40");
            String id = PollingClient.sid(client.nextBesidesPings());
            client.awaitEnd();

            Deployed.awaitEnd(application, id, "ping timeout");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "polling, 42[\"disconnect-me\"], server namespace disconnect",
        "websocket, 42[\"disconnect-me\"], server namespace disconnect",
        "polling, 42[\"disconnect-session\"], server namespace disconnect",
        "websocket, 42[\"disconnect-session\"], server namespace disconnect",
        "polling, 41, client namespace disconnect",
        "websocket, 41, client namespace disconnect",
        "polling, 1, transport close",
        "websocket, 1, transport close",
    })
    void endOfASocketIsReportedOnce(String transport, String packet, String reason) {
        try (PacketClient client = open(transport, "/socket.io/")) {
            client.send("40");
            String id = PollingClient.sid(client.next());
            client.send(packet);

            Deployed.awaitEnd(application, id, reason);
        }
    }

    @Test
    void pathWithoutItsTrailingSlashIsNotServed() {
        HttpResponse<String> reply = new EngineHttp(Deployed.path(application, "/socket.io")).get(HANDSHAKE);

        assertThat(reply.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "socket.io.js, application/javascript",
        "socket.io.min.js, application/javascript",
        "socket.io.esm.min.js, application/javascript",
        "socket.io.msgpack.min.js, application/javascript",
        "socket.io.js.map, application/json",
        "socket.io.min.js.map, application/json",
        "socket.io.esm.min.js.map, application/json",
        "socket.io.msgpack.min.js.map, application/json",
    })
    @Tag("SC01")
    @Tag("SC03")
    @Tag("SC04")
    @Tag("SC05")
    @Tag("SC06")
    @Tag("SC07")
    @Tag("SC08")
    @Tag("SC09")
    @Tag("SC13")
    @Tag("SC14")
    @Tag("SC15")
    @Tag("SX12")
    void browserClientIsServed(String file, String contentType) {
        EngineHttp http = new EngineHttp(Deployed.path(application, "/socket.io/" + file));
        HttpResponse<String> reply = http.get("");
        String etag = header(reply, "etag");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).hasSizeGreaterThan(10_000);
        assertThat(header(reply, "content-type").replace(" ", ""))
                .isEqualToIgnoringCase(contentType + ";charset=utf-8");
        assertThat(header(reply, "cache-control")).isEqualTo("public, max-age=0");
        assertThat(etag).isEqualTo('"' + versionOfTheClient() + '"');
        assertThat(reply.headers().map()).doesNotContainKeys("sourcemap", "x-sourcemap");
        assertThat(conditional(http, etag).statusCode()).isEqualTo(304);
        assertThat(conditional(http, "W/" + etag).statusCode()).isEqualTo(304);
        assertThat(conditional(http, "\"other\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"socket.io.esm.js", "package.json", "LICENSE", "..%2Fpackage.json"})
    @Tag("SC17")
    void otherFileIsNotServed(String file) {
        HttpResponse<String> reply = new EngineHttp(Deployed.path(application, "/socket.io/" + file)).get("");

        assertThat(reply.statusCode()).isEqualTo(400);
    }

    private PacketClient open(String transport, String path) {
        return PacketClient.open(transport, Deployed.path(application, path));
    }

    /** Answers heartbeats, which come every 300 ms, until the session ends, which has to be after a second. */
    private static void assertEndsAfterAFewHeartbeats(PacketClient client) {
        int heartbeats = 0;
        for (String packet = nextOrEnd(client); packet.equals("2"); packet = nextOrEnd(client)) {
            heartbeats++;
            assertThat(heartbeats).isLessThan(10);
            client.send("3");
        }
        assertThat(heartbeats).isPositive();
        client.awaitEnd();
    }

    /** The next packet, the close packet if the session has ended. */
    private static String nextOrEnd(PacketClient client) {
        try {
            return client.next();
        } catch (IllegalStateException e) {
            return "1";
        }
    }

    /** As the first lines of the browser client say. */
    private String versionOfTheClient() {
        String script = new EngineHttp(Deployed.path(application, "/socket.io/socket.io.js"))
                .get("")
                .body();
        Matcher banner = Pattern.compile("Socket\\.IO v([\\d.]+)").matcher(script);
        assertThat(banner.find()).isTrue();
        return banner.group(1);
    }

    private static HttpResponse<String> conditional(EngineHttp http, String etag) {
        return http.send(http.request("").header("If-None-Match", etag).GET());
    }

    private static String header(HttpResponse<String> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }
}

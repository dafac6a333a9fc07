/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static io.socketio.jakarta.testsuite.client.EngineHttp.HANDSHAKE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawConnection;
import io.socketio.jakarta.testsuite.client.RawReply;
import io.socketio.jakarta.testsuite.client.RawWebSocket;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Handshakes made to break a server: each is answered, and a session that is open meanwhile does not notice. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class HostileHandshakeTest {
    private static final String WEBSOCKET = "EIO=4&transport=websocket";
    private static final String[] UPGRADE_HEADERS = {
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
    };
    private static final int REFUSALS = 300;
    // What is pooled by the containers and the HTTP client of the tests.
    private static final int SPARE = 30;

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.hostileTarget("hostile-handshake.war");
    }

    @ParameterizedTest
    @CsvSource({
        "EIO=4&transport=toString, 0",
        "EIO=4&transport=polling%00, 0",
        "EIO=4&transport=%zz, 0",
        "EIO=4&transport=polling%, 0",
        "EIO=4&transport=%c3%28, 0",
        "EIO=4&transport=polling&transport=abc, 0",
        "EIO=4&transport, 0",
        "EIO=4&transport=polling&sid=constructor, 1",
        "EIO=4&transport=polling&sid=%00, 1",
        "EIO=4&transport=polling&sid=%ff%fe, 1",
        "EIO=4&transport=polling&sid=%zz, 1",
        "EIO=4&transport=polling&sid=..%2f..%2fetc, 1",
        "EIO=4&transport=polling&sid=my-own-choice-of-an-id, 1",
        "EIO=4&transport=polling&sid=a&sid=b, 1",
        "EIO=__proto__&transport=polling, 5",
        "EIO=4%00&transport=polling, 5",
        "EIO=04&transport=polling, 5",
        "EIO=4.0&transport=polling, 5",
        "EIO=99999999999999999999&transport=polling, 5",
        "EIO=4&transport=polling&EIO=3, 5",
        "EIO&transport=polling, 5",
    })
    void oddParameterIsRefused(String query, int code) {
        try (Bystander bystander = Bystander.enter(application)) {
            RawReply reply = request("/engine.io/", query);

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body()).startsWith("{\"code\":" + code + ",\"message\":\"");
            bystander.assertUndisturbed();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EIO=%34&transport=polling",
                "EIO=3&EIO=4&transport=abc&transport=polling",
                "EIO=4&transport=polling&__proto__=x&constructor=x",
                "EIO=4&transport=polling&%zz=%&=&&b%00=%00",
                "EIO=4&transport=polling&sid=&t=%c3%28",
            })
    void oddButHarmlessParameterIsServed(String query) {
        RawReply reply = request("/engine.io/", query);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).startsWith("0{\"sid\":\"");
    }

    @ParameterizedTest
    @CsvSource({"transport, 0", "sid, 1", "EIO, 5"})
    void longParameterIsRefusedBriefly(String name, int code) {
        RawReply reply = request("/engine.io/", HANDSHAKE + "&" + name + "=" + "a".repeat(4_000));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).startsWith("{\"code\":" + code).hasSizeLessThan(100);
    }

    @ParameterizedTest
    @CsvSource({"transport=__proto__", "transport=constructor", "transport=websocket%00", "transport=websocket&sid=%00"
    })
    void oddParameterOfAnUpgradeIsRefused(String query) {
        try (Bystander bystander = Bystander.enter(application);
                RawWebSocket client = RawWebSocket.open(path("/engine.io/"), "EIO=4&" + query)) {
            assertThat(client.reply().status()).isEqualTo(400);
            bystander.assertUndisturbed();
        }
    }

    @Test
    void sessionIdIsNeverTheClientsChoice() {
        String chosen = "AAAAAAAAAAAAAAAAAAAA";
        RawReply reply = request("/engine.io/", HANDSHAKE + "&sid=", "Cookie: io=" + chosen);

        assertThat(PollingClient.sid(reply.body())).isNotEqualTo(chosen);
        assertThat(reply.headers()).doesNotContainKey("set-cookie");
        assertThat(request("/engine.io/", HANDSHAKE + "&sid=" + chosen).body()).contains("\"code\":1");
    }

    @Test
    void cookieWithASessionIdOpensNoSession() {
        PollingClient victim = new EngineHttp(path("/engine.io/")).open();

        RawReply reply = request("/engine.io/", HANDSHAKE, "Cookie: io=" + victim.sid());

        assertThat(PollingClient.sid(reply.body())).isNotEqualTo(victim.sid());
        victim.post("4still mine");
        assertThat(victim.packets()).containsExactly("4still mine");
    }

    static Stream<Arguments> incompleteUpgrades() {
        return IntStream.range(1, UPGRADE_HEADERS.length)
                .mapToObj(left -> Arguments.of(
                        UPGRADE_HEADERS[left],
                        IntStream.range(0, UPGRADE_HEADERS.length)
                                .filter(i -> i != left)
                                .mapToObj(i -> UPGRADE_HEADERS[i])
                                .toList()));
    }

    @ParameterizedTest(name = "without {0}")
    @MethodSource("incompleteUpgrades")
    void upgradeWithoutARequiredHeaderIsRefused(String missing, List<String> headers) {
        try (Bystander bystander = Bystander.enter(application)) {
            long before = ServerFigures.of(application).sessions();

            assertThat(request("/engine.io/", WEBSOCKET, headers.toArray(String[]::new))
                            .status())
                    .isEqualTo(400);
            assertThat(ServerFigures.of(application).sessions()).isLessThanOrEqualTo(before);
            bystander.assertUndisturbed();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-WebSocket-Key: ",
                "Sec-WebSocket-Key: short",
                "Sec-WebSocket-Version: 0",
                "Sec-WebSocket-Version: 99999999999",
                "Sec-WebSocket-Version: 13; 13",
            })
    void upgradeWithAnImpossibleHeaderOpensNoSession(String header) {
        String name = header.substring(0, header.indexOf(':') + 1);
        List<String> headers = new ArrayList<>(List.of(UPGRADE_HEADERS));
        headers.replaceAll(line -> line.startsWith(name) ? header : line);
        long before = ServerFigures.of(application).sessions();

        assertThat(request("/engine.io/", WEBSOCKET, headers.toArray(String[]::new))
                        .status())
                .isEqualTo(400);
        assertThat(ServerFigures.of(application).sessions()).isLessThanOrEqualTo(before);
    }

    @Test
    void moreHeadersThanTheContainerTakesAreRefused() {
        List<String> headers = new ArrayList<>();
        IntStream.range(0, 3_000).forEach(i -> headers.add("X-" + i + ": " + i));
        headers.addAll(List.of(UPGRADE_HEADERS));
        try (Bystander bystander = Bystander.enter(application)) {
            RawReply reply = request("/engine.io/", WEBSOCKET, headers.toArray(String[]::new));

            assertThat(reply.status()).isIn(400, 431);
            bystander.assertUndisturbed();
        }
    }

    @Test
    void manyHeadersInFrontOfTheRequiredOnesAreNoObstacle() {
        String[] headers =
                IntStream.range(0, 80).mapToObj(i -> "X-" + i + ": " + i).toArray(String[]::new);
        try (RawWebSocket client = RawWebSocket.open(path("/engine.io/"), WEBSOCKET, headers)) {
            assertThat(client.text()).startsWith("0{");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-WebSocket-Extensions: constructor",
                "Sec-WebSocket-Extensions: __proto__; a=b",
                "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=99999999999",
                "Sec-WebSocket-Extensions: ,;=\"",
                "Sec-WebSocket-Extensions: a; b=\"",
                "Sec-WebSocket-Protocol: ,,,",
                "Sec-WebSocket-Protocol: a b;c",
            })
    void oddWebSocketHeaderIsRefusedOrIgnored(String header) {
        try (Bystander bystander = Bystander.enter(application);
                RawWebSocket client = RawWebSocket.open(path("/engine.io/"), WEBSOCKET, header)) {
            assertRefusedOrPlain(client);
            bystander.assertUndisturbed();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-WebSocket-Protocol, ' ', ''",
        "Sec-WebSocket-Protocol, 'a,', ''",
        "Sec-WebSocket-Protocol, 'a', ' b'",
        "Sec-WebSocket-Extensions, 'a;', ''",
        "Sec-WebSocket-Extensions, 'a,', ''",
        "Sec-WebSocket-Extensions, 'a=\"', ''",
    })
    void longWebSocketHeaderIsDealtWithAtOnce(String name, String part, String end) {
        String value = "x" + part.repeat(7_000 / part.length()) + "y" + end;
        long start = System.nanoTime();
        try (RawWebSocket client = RawWebSocket.open(path("/engine.io/"), WEBSOCKET, name + ": " + value)) {
            assertRefusedOrPlain(client);
        }

        // A regular expression that backtracks would need minutes, a busy machine needs seconds.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(14));
    }

    @ParameterizedTest
    @ValueSource(strings = {"transport=websocket&sid=abc", "transport=abc", "transport=websocket&EIO=3"})
    void resetDuringARefusalLeavesNothingBehind(String query) {
        try (Bystander bystander = Bystander.enter(application)) {
            ServerFigures before = ServerFigures.of(application);
            for (int i = 0; i < REFUSALS; i++) {
                RawConnection connection = RawConnection.to(path("/engine.io/"));
                connection.head(path("/engine.io/"), "GET", "EIO=4&" + query, UPGRADE_HEADERS);
                connection.reset();
            }

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                ServerFigures after = ServerFigures.of(application);
                assertThat(after.sessions()).isLessThanOrEqualTo(before.sessions());
                assertThat(after.descriptors()).isLessThan(before.descriptors() + SPARE);
                // The containers' pools grow to 200 threads at most and keep them for a while.
                assertThat(after.threads()).isLessThan(before.threads() + REFUSALS);
            });
            bystander.assertUndisturbed();
        }
    }

    static Stream<byte[]> illegalBytes() {
        return Stream.of(
                new byte[] {(byte) 0xf1, (byte) 0x80, 0, 0, 0, 0},
                bytes(0xff, 16),
                new byte[] {0x0b, 0x00},
                new byte[] {(byte) 0x81, 0x01, 'x'},
                "GET / HTTP/1.1\r\n\r\n".repeat(10).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(int value, int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("illegalBytes")
    @Tag("EV10")
    void illegalBytesBehindAHandshakeCloseTheWebSocket(byte[] bytes) {
        try (Bystander bystander = Bystander.enter(application)) {
            long before = ServerFigures.of(application).sessions();
            try (RawWebSocket client = RawWebSocket.openAnd(bytes, path("/engine.io/"), WEBSOCKET)) {
                assertThat(client.reply().status()).isEqualTo(101);
                client.end();
            }

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() ->
                            assertThat(ServerFigures.of(application).sessions()).isLessThanOrEqualTo(before));
            bystander.assertUndisturbed();
        }
    }

    @ParameterizedTest
    @MethodSource("illegalBytes")
    @Tag("EV11")
    void illegalBytesBehindAnUpgradeCloseTheWebSocketOnly(byte[] bytes) {
        PollingClient session = new EngineHttp(path("/engine.io/")).open();
        try (Bystander bystander = Bystander.enter(application)) {
            try (RawWebSocket client = RawWebSocket.openAnd(bytes, path("/engine.io/"), session.upgradeQuery())) {
                assertThat(client.reply().status()).isEqualTo(101);
                client.end();
            }

            session.post("4still here");
            assertThat(session.packets()).contains("4still here");
            bystander.assertUndisturbed();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a.example\u0001", "http://a.example\u007f", "\u0000", "null\u001f"})
    void illegalCharacterInOriginIsRefused(String origin) {
        try (Bystander bystander = Bystander.enter(application)) {
            assertThat(request("/engine.io/", HANDSHAKE, "Origin: " + origin).status())
                    .isEqualTo(400);
            bystander.assertUndisturbed();
        }
    }

    private static void assertRefusedOrPlain(RawWebSocket client) {
        assertThat(client.reply().status()).isIn(101, 400, 431);
        if (client.reply().status() == 101) {
            assertThat(client.reply().header("sec-websocket-extensions")).isEmpty();
            assertThat(client.text()).startsWith("0{");
            assertThat(client.send("4still a websocket").text()).isEqualTo("4still a websocket");
        }
    }

    private RawReply request(String path, String query, String... headers) {
        try (RawConnection connection = RawConnection.to(path(path))) {
            return connection.head(path(path), "GET", query, headers).reply();
        }
    }

    private URI path(String path) {
        return Deployed.path(application, path);
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.JdkWebSocket;
import io.socketio.jakarta.testsuite.client.NodeScenario;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.TcpRelay;
import io.socketio.jakarta.testsuite.client.TestKeys;
import io.socketio.jakarta.testsuite.client.TlsClient;
import io.socketio.jakarta.testsuite.launcher.ContainerLauncher;
import io.socketio.jakarta.testsuite.launcher.ContainerOptions;
import io.socketio.jakarta.testsuite.launcher.RunningContainer;
import io.socketio.jakarta.testsuite.launcher.Tls;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long-polling over HTTP/2 on TLS, in a container of its own, and WebSockets beside it. */
@TestInstance(Lifecycle.PER_CLASS)
public class Http2Test {
    private static final String CONTEXT = "/http2";
    private static final int SESSIONS = 20;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private TestKeys keys;

    // Set before all tests, unless they are skipped.
    @SuppressWarnings("NullAway.Init")
    private RunningContainer container;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path war = folder.resolve("http2.war");
        Applications.engineClient("http2.war").as(ZipExporter.class).exportTo(war.toFile());
        keys = TestKeys.in(folder);
        Tls tls = new Tls(keys.serverKeyStore(), keys.serverTrustStore(), TestKeys.PASSWORD, false);
        try {
            container = ContainerLauncher.ofThisModule()
                    .start(ContainerOptions.onAnyPort().withTls(tls).withHttp2(), war, CONTEXT);
        } catch (UnsupportedOperationException e) {
            Assumptions.abort(String.valueOf(e.getMessage()));
        }
    }

    @AfterAll
    void stop() {
        if (container != null) {
            container.stop();
        }
    }

    @Test
    void heldPollsAndPostsShareOneConnection() {
        try (TcpRelay relay = TcpRelay.to(path("/engine.io/"))) {
            HttpClient client = TlsClient.ofHttp2(keys.authority());
            List<PollingClient> sessions = sessions(client, relay.address());
            List<CompletableFuture<HttpResponse<String>>> polls =
                    sessions.stream().map(PollingClient::pollLater).toList();
            for (PollingClient session : sessions) {
                HttpResponse<String> posted = session.post("4for " + session.sid());
                assertThat(posted.body()).isEqualTo("ok");
                assertThat(posted.version()).isEqualTo(HttpClient.Version.HTTP_2);
            }

            for (int i = 0; i < SESSIONS; i++) {
                HttpResponse<String> poll = polls.get(i).join();
                assertThat(poll.body()).isEqualTo("4for " + sessions.get(i).sid());
                assertThat(poll.version()).isEqualTo(HttpClient.Version.HTTP_2);
            }
            assertThat(relay.connections()).isEqualTo(1);
        }
    }

    @Test
    void largestBodyPassesBothWays() {
        PollingClient session = new EngineHttp(TlsClient.ofHttp2(keys.authority()), path("/engine.io/")).open();
        String message = "4" + "x".repeat(999_999);

        assertThat(session.post(message).body()).isEqualTo("ok");
        assertThat(session.poll().body()).isEqualTo(message);
    }

    @Test
    void bodyBeyondTheLimitIsRefusedAndTheSessionGoesOn() {
        PollingClient session = new EngineHttp(TlsClient.ofHttp2(keys.authority()), path("/small/")).open();

        assertThat(session.post("4" + "x".repeat(100)).statusCode()).isEqualTo(413);
        assertThat(session.post("4still here").body()).isEqualTo("ok");
        assertThat(session.packets()).containsExactly("4still here");
    }

    @Test
    void resetStreamEndsItsSessionAndNoOtherOfTheConnection() {
        try (TcpRelay relay = TcpRelay.to(path("/heartbeat/"))) {
            HttpClient client = TlsClient.ofHttp2(keys.authority());
            PollingClient leaving = new EngineHttp(client, relay.address()).open();
            PollingClient staying = new EngineHttp(client, relay.address()).open();
            CompletableFuture<HttpResponse<String>> poll = leaving.pollLater();
            poll.cancel(true);

            for (int i = 0; i < 3; i++) {
                assertThat(staying.packets()).containsExactly("2");
                assertThat(staying.post("3").body()).isEqualTo("ok");
            }
            awaitEnd(leaving);
            assertThat(staying.post("4still here").body()).isEqualTo("ok");
            assertThat(staying.packets()).contains("4still here");
            assertThat(relay.connections()).isEqualTo(1);
        }
    }

    @Test
    void lostConnectionEndsAllItsSessions() {
        try (TcpRelay relay = TcpRelay.to(path("/heartbeat/"))) {
            List<PollingClient> sessions = sessions(TlsClient.ofHttp2(keys.authority()), relay.address());
            List<CompletableFuture<HttpResponse<String>>> polls =
                    sessions.stream().map(PollingClient::pollLater).toList();

            relay.cut();

            sessions.forEach(this::awaitEnd);
            // What the server does is told above; the client may take its time to notice.
            polls.forEach(poll -> poll.cancel(true));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket", "upgrade"})
    void officialClientHasItsWebSocketBesideIt(String transport) {
        NodeScenario.run("engine-messages/connectsByTls", path("/"), transport, "ca=" + keys.authority());
    }

    @Test
    void webSocketInAStreamIsServedWhereTheContainerOffersIt() {
        NodeScenario.run(
                "http2/webSocketInAStream",
                path("/"),
                "websocket",
                keys.authority().toString());
    }

    @Test
    void pollingOverHttp2IsUpgradedByHttp11() {
        HttpClient client = TlsClient.ofHttp2(keys.authority());
        PollingClient session = new EngineHttp(client, path("/engine.io/")).open();
        CompletableFuture<HttpResponse<String>> poll = session.pollLater();
        URI address = URI.create(path("/engine.io/").toString().replace("https", "wss") + "?" + session.upgradeQuery());
        try (JdkWebSocket webSocket = JdkWebSocket.open(client, address)) {
            webSocket.send("2probe");
            assertThat(webSocket.next()).isEqualTo("3probe");
            assertThat(poll.join().body()).isEqualTo("6");
            webSocket.send("5");
            webSocket.send("4over WebSocket");
            assertThat(webSocket.next()).isEqualTo("4over WebSocket");
        }
    }

    /** Opens them one after the other: clients open further connections while the first one is being opened. */
    private static List<PollingClient> sessions(HttpClient client, URI path) {
        return Stream.generate(() -> new EngineHttp(client, path).open())
                .limit(SESSIONS)
                .toList();
    }

    /** Containers tell at once that a stream has ended, or nothing, and then the heartbeat finds it. */
    private void awaitEnd(PollingClient session) {
        EngineHttp ends = new EngineHttp(TlsClient.ofHttp2(keys.authority()), path("/ends"));
        await().atMost(LIMIT)
                .untilAsserted(() ->
                        assertThat(ends.get("id=" + session.sid()).body()).isIn("transport error", "ping timeout"));
    }

    private URI path(String path) {
        return URI.create("https://127.0.0.1:" + container.port() + CONTEXT + path);
    }
}

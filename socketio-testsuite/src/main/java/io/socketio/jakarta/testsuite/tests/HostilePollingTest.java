/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static io.socketio.jakarta.testsuite.client.EngineHttp.HANDSHAKE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawConnection;
import io.socketio.jakarta.testsuite.client.RawReply;
import io.socketio.jakarta.testsuite.client.RawWebSocket;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that are too large, too slow or never complete, and clients that do not take what they are sent. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class HostilePollingTest {
    private static final long SPARE_BYTES = 16_000_000;
    private static final Duration CUT_OFF = Duration.ofSeconds(60);
    private static final int HALF_REQUESTS = 100;

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.hostileTarget("hostile-polling.war");
    }

    @Test
    void announcedBodyBeyondTheLimitIsNotRead() {
        PollingClient session = session();
        try (Bystander bystander = Bystander.enter(application);
                RawConnection client = post(session, "Content-Length: 2000000000")) {
            assertThat(client.reply().status()).isEqualTo(413);
            assertGoesOn(session);
            bystander.assertUndisturbed();
        }
    }

    @Test
    void chunkedBodyIsReadToTheLimitAndNoFurther() {
        PollingClient session = session();
        long before = ServerFigures.heap(application);
        try (Bystander bystander = Bystander.enter(application);
                RawConnection client = post(session, "Transfer-Encoding: chunked")) {
            String chunk = "10000\r\n" + "4".repeat(0x10000) + "\r\n";
            try {
                for (int i = 0; i < 1_000; i++) {
                    client.send(chunk);
                }
            } catch (UncheckedIOException e) {
                assertThat(e).as("the server stopped to read").isNotNull();
            }

            assertThat(ServerFigures.heap(application) - before).isLessThan(SPARE_BYTES);
            assertGoesOn(session);
            bystander.assertUndisturbed();
        }
    }

    @Test
    void bodyThatDripsEndsWithTheHeartbeat() {
        try (Bystander bystander = Bystander.enter(application);
                RawConnection client = RawConnection.to(path("/pulse/"))) {
            PollingClient session = new EngineHttp(path("/pulse/")).open();
            client.head(
                    path("/pulse/"),
                    "POST",
                    session.query(),
                    "Content-Length: 100000",
                    "Content-Type: text/plain",
                    "Expect: 100-continue");
            assertThat(client.reply().status()).as("the body is being read").isEqualTo(100);
            client.send("4");

            Deployed.awaitEnd(application, session.sid(), "ping timeout");

            client.send("x");
            RawReply reply = client.reply();
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body()).isEmpty();
            bystander.assertUndisturbed();
        }
    }

    @Test
    void halfRequestsHoldNothingButTheirConnection() {
        ServerFigures before = ServerFigures.of(application);
        List<RawConnection> halves = new ArrayList<>();
        try (Bystander bystander = Bystander.enter(application)) {
            for (int i = 0; i < HALF_REQUESTS; i++) {
                RawConnection half = RawConnection.to(path("/engine.io/"));
                halves.add(
                        half.send("GET " + path("/engine.io/").getPath() + "?" + HANDSHAKE + " HTTP/1.1\r\nHost: x"));
            }

            bystander.assertUndisturbed();
            assertGoesOn(session());
            ServerFigures after = ServerFigures.of(application);
            assertThat(after.sessions()).isLessThanOrEqualTo(before.sessions() + 2);
            assertThat(after.threads()).isLessThan(before.threads() + HALF_REQUESTS);
        } finally {
            halves.forEach(RawConnection::close);
        }
    }

    @Test
    void postsThatOverlapManyTimesEndTheirSessionOnly() {
        try (Bystander bystander = Bystander.enter(application)) {
            for (int i = 0; i < 20; i++) {
                PollingClient session = session();
                try (RawConnection first = post(session, "Content-Length: 10", "Expect: 100-continue")) {
                    assertThat(first.reply().status()).isEqualTo(100);
                    // Tomcat says this before the server knows of the request.
                    await().until(() -> session.post("4b").statusCode() == 400);
                }
                Deployed.awaitEnd(application, session.sid(), "transport error");
            }
            bystander.assertUndisturbed();
        }
    }

    @Test
    void octetStreamIsAnsweredAlsoWhileAPollIsHeld() {
        PollingClient session = session();
        try (Bystander bystander = Bystander.enter(application)) {
            for (int i = 0; i < 3; i++) {
                CompletableFuture<HttpResponse<String>> poll = session.pollLater();
                EngineHttp http = new EngineHttp(path("/engine.io/"));
                int status = http.send(http.request(session.query())
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofByteArray(new byte[] {4, 1, 2})))
                        .statusCode();

                assertThat(status).isEqualTo(400);
                assertThat(poll.join().statusCode()).isIn(200, 400);
                session = session();
            }
            bystander.assertUndisturbed();
        }
    }

    @Test
    void clientThatNeverPollsIsCutOffWhenItsQueueIsFull() {
        ServerFigures before = ServerFigures.of(application);
        try (Bystander bystander = Bystander.enter(application)) {
            PollingClient session = new EngineHttp(path("/bounded/")).open();
            session.post("4burst 1000000");

            Deployed.awaitEnd(application, session.sid(), "transport error");
            assertThat(ServerFigures.of(application).dropped() - before.dropped())
                    .isGreaterThanOrEqualTo(999_000);
            bystander.assertUndisturbed();
        }
    }

    @Test
    void clientThatNeverReadsItsWebSocketIsCutOff() {
        ServerFigures before = ServerFigures.of(application);
        long heap = ServerFigures.heap(application);
        byte[] large = new byte[60_000];
        try (Bystander bystander = Bystander.enter(application);
                RawWebSocket client = RawWebSocket.ofSlowReader(path("/bounded/"), "EIO=4&transport=websocket")) {
            String sid = PollingClient.sid(client.text());
            assertTimeoutPreemptively(CUT_OFF, () -> flood(client, large), "the server neither reads nor closes");

            Deployed.awaitEnd(application, sid, "transport error");
            assertThat(ServerFigures.of(application).dropped()).isGreaterThan(before.dropped());
            assertThat(ServerFigures.heap(application) - heap).isLessThan(SPARE_BYTES);
            bystander.assertUndisturbed();
        }
    }

    private static void flood(RawWebSocket client, byte[] message) {
        try {
            for (int i = 0; i < 1_000; i++) {
                client.send(message);
            }
        } catch (UncheckedIOException e) {
            assertThat(e).as("the server has closed already").isNotNull();
        }
    }

    private void assertGoesOn(PollingClient session) {
        assertThat(session.post("4still here").body()).isEqualTo("ok");
        assertThat(session.packets()).containsExactly("4still here");
    }

    private PollingClient session() {
        return new EngineHttp(path("/engine.io/")).open();
    }

    private RawConnection post(PollingClient session, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: text/plain");
        return RawConnection.to(path("/engine.io/"))
                .head(path("/engine.io/"), "POST", session.query(), all.toArray(String[]::new));
    }

    private URI path(String path) {
        return Deployed.path(application, path);
    }
}

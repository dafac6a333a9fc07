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
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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

/** Long-polling after the handshake: what is exchanged, and what each broken request gets. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class EnginePollingTest {
    private static final String UNKNOWN_SESSION = "{\"code\":1,\"message\":\"Session ID unknown\"}";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.engine("engine-polling.war");
    }

    @Test
    @Tag("XE08")
    @Tag("EM01")
    @Tag("EU15")
    void messageIsEchoed() {
        PollingClient session = engine().open();
        HttpResponse<String> post = session.post("4hello €");
        HttpResponse<String> poll = session.poll();

        assertThat(post.statusCode()).isEqualTo(200);
        assertThat(post.body()).isEqualTo("ok");
        assertThat(header(post, "content-type")).startsWith("text/html");
        assertThat(header(post, "cache-control")).isEqualTo("no-store");
        assertThat(poll.body()).isEqualTo("4hello €");
        assertThat(header(poll, "content-type").replace(" ", "")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(header(poll, "cache-control")).isEqualTo("no-store");
    }

    @Test
    @Tag("XE09")
    @Tag("XE10")
    @Tag("EM14")
    void waitingPacketsComeTogether() {
        PollingClient session = engine().open();
        session.post("4one", "bAQIDBA==", "4", "b");

        assertThat(session.packets()).containsExactly("4one", "bAQIDBA==", "4", "b");
    }

    @Test
    void heldPollIsAnsweredWhenAMessageComes() {
        PollingClient session = engine().open();
        CompletableFuture<HttpResponse<String>> poll = session.pollLater();
        session.post("4now");

        assertThat(poll.join().body()).isEqualTo("4now");
    }

    @Test
    @Tag("EC14")
    void requestsOnConnectionsOfTheirOwnAreServed() {
        String sid =
                PollingClient.sid(raw("GET", HANDSHAKE, "", "Connection: close").body());
        String query = HANDSHAKE + "&sid=" + sid;
        for (String message : List.of("4one", "4two")) {
            RawReply post =
                    raw("POST", query, message, "Connection: close", "Content-Length: 4", "Content-Type: text/plain");
            RawReply poll = raw("GET", query, "", "Connection: close");

            assertThat(post.body()).isEqualTo("ok");
            assertThat(poll.body()).isEqualTo(message);
        }
        Deployed.assertOpen(application, sid);
    }

    @Test
    @Tag("EM17")
    void chunkedBodyIsRead() {
        PollingClient session = engine().open();
        RawReply post = raw(
                "POST",
                session.query(),
                "3\r\n4ch\r\n4\r\nunks\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked",
                "Content-Type: text/plain");

        assertThat(post.body()).isEqualTo("ok");
        assertThat(session.packets()).containsExactly("4chunks");
    }

    @Test
    @Tag("XE12")
    void secondPollEndsTheSession() {
        PollingClient session = engine().open();
        CompletableFuture<HttpResponse<String>> first = session.pollLater();
        CompletableFuture<HttpResponse<String>> second = session.pollLater();

        assertThat(List.of(outcome(first.join()), outcome(second.join()))).containsExactlyInAnyOrder("200 1", "400 ");
        assertUnknown(session);
        Deployed.awaitEnd(application, session.sid(), "transport error");
    }

    @Test
    void secondPostEndsTheSession() {
        PollingClient session = engine().open();
        RawConnection first = halfAPost(session);
        // Some containers ask for the body before the server knows of the request.
        await().untilAsserted(() -> assertThat(outcome(session.post("4b"))).isEqualTo("400 "));
        first.close();

        assertUnknown(session);
        Deployed.awaitEnd(application, session.sid(), "transport error");
    }

    @Test
    void postThatBreaksOffEndsTheSession() {
        PollingClient session = engine().open();
        halfAPost(session).reset();

        Deployed.awaitEnd(application, session.sid(), "transport error");
    }

    @Test
    @Tag("EC20")
    void octetStreamEndsTheSession() {
        PollingClient session = engine().open();
        EngineHttp http = engine();
        HttpResponse<String> post = http.send(http.request(session.query())
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(new byte[] {4, 1, 2})));

        assertThat(outcome(post)).isEqualTo("400 ");
        Deployed.awaitEnd(application, session.sid(), "transport error");
        assertUnknown(session);
    }

    @Test
    @Tag("EM06")
    void bodyOfTheGreatestSizeIsAccepted() {
        PollingClient session = engine("/small/").open();

        assertThat(session.post("4" + "x".repeat(99)).body()).isEqualTo("ok");
        assertThat(session.packets()).containsExactly("4" + "x".repeat(99));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xxxxxxxxxx", "éèêëç"})
    void largerBodyIsRefusedAndTheSessionGoesOn(String tenBytes) {
        PollingClient session = engine("/small/").open();

        assertThat(outcome(session.post("4" + tenBytes.repeat(10)))).isEqualTo("413 ");
        assertThat(session.post("4still here").body()).isEqualTo("ok");
        assertThat(session.packets()).containsExactly("4still here");
    }

    @Test
    void largerChunkedBodyIsRefusedAndTheSessionGoesOn() {
        PollingClient session = engine("/small/").open();
        URI path = Deployed.path(application, "/small/");
        try (RawConnection connection = RawConnection.to(path)) {
            connection.head(path, "POST", session.query(), "Transfer-Encoding: chunked", "Content-Type: text/plain");
            connection.send("32\r\n4" + "x".repeat(49) + "\r\n33\r\n" + "x".repeat(51) + "\r\n");
            assertThat(connection.reply().status()).isEqualTo(413);
        }

        assertThat(session.post("4still here").body()).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"})
    void otherMethodIsRefusedAndTheSessionGoesOn(String method) {
        PollingClient session = engine().open();

        assertThat(outcome(engine().method(method, session.query()))).isEqualTo("500 ");
        assertThat(session.post("4still here").body()).isEqualTo("ok");
        assertThat(session.packets()).containsExactly("4still here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "7", "4a\u001eabc\u001e4b", "4a\u001e"})
    @Tag("XE11")
    @Tag("EC28")
    void bodyThatIsNoPayloadEndsTheSession(String body) {
        PollingClient session = engine().open();
        HttpResponse<String> post = engine().post(session.query(), body);

        assertThat(post.statusCode()).isEqualTo(400);
        Deployed.awaitEnd(application, session.sid(), "parse error");
        assertThat(session.poll().body()).doesNotContain("4b");
        assertUnknown(session);
    }

    @Test
    void heldPollIsToldThatTheSessionEnded() {
        PollingClient session = engine().open();
        CompletableFuture<HttpResponse<String>> poll = session.pollLater();
        engine().post(session.query(), "abc");

        assertThat(poll.thenApply(EnginePollingTest::outcome).join()).isIn("200 1", "400 " + UNKNOWN_SESSION);
    }

    @Test
    void pingOfAClientEndsTheSession() {
        PollingClient session = engine().open();
        session.post("2");

        Deployed.awaitEnd(application, session.sid(), "transport error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "0abc", "5", "6"})
    void packetWithoutMeaningIsIgnored(String packet) {
        PollingClient session = engine().open();

        assertThat(session.post(packet, "4still here").body()).isEqualTo("ok");
        assertThat(session.packets()).containsExactly("4still here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine.io/", "/socket.io/"})
    @Tag("XE20")
    @Tag("XS01")
    void closePacketEndsTheSessionAndAnswersTheHeldPoll(String path) {
        String answer = answerToThePollOfALeavingClient(path);
        // The poll may come to the server after the POST; how long it may take then is not the matter of this test.
        for (int i = 0; i < 10 && !answer.equals("200 6"); i++) {
            assertThat(answer).isEqualTo("400 " + UNKNOWN_SESSION);
            answer = answerToThePollOfALeavingClient(path);
        }

        assertThat(answer).isEqualTo("200 6");
    }

    private String answerToThePollOfALeavingClient(String path) {
        PollingClient session = engine(path).open();
        CompletableFuture<HttpResponse<String>> poll = session.pollLater();
        HttpResponse<String> post = session.post("1");

        assertThat(post.body()).isEqualTo("ok");
        String answer = poll.thenApply(EnginePollingTest::outcome).join();
        assertThat(outcome(session.poll())).isEqualTo("400 " + UNKNOWN_SESSION);
        return answer;
    }

    @Test
    @Tag("EC35")
    void serverClosesAfterWhatItSent() {
        PollingClient session = engine().open();
        session.post("4burst 3", "4close");

        List<String> packets = session.packets();

        assertThat(packets).startsWith("4item 0", "4item 1", "4item 2");
        assertThat(packets.contains("1") || session.packets().contains("1")).isTrue();
        Deployed.awaitEnd(application, session.sid(), "forced close");
        assertUnknown(session);
    }

    private RawConnection halfAPost(PollingClient session) {
        RawConnection connection = RawConnection.to(engine().path());
        connection.head(
                engine().path(),
                "POST",
                session.query(),
                "Content-Length: 10",
                "Content-Type: text/plain",
                "Expect: 100-continue");
        assertThat(connection.reply().status()).isEqualTo(100);
        return connection.send("4aaa");
    }

    private RawReply raw(String method, String query, String body, String... headers) {
        try (RawConnection connection = RawConnection.to(engine().path())) {
            return connection
                    .head(engine().path(), method, query, headers)
                    .send(body)
                    .reply();
        }
    }

    private void assertUnknown(PollingClient session) {
        HttpResponse<String> poll = engine().get(HANDSHAKE + "&sid=" + session.sid());
        assertThat(outcome(poll)).isEqualTo("400 " + UNKNOWN_SESSION);
    }

    private static String outcome(HttpResponse<String> reply) {
        return reply.statusCode() + " " + reply.body();
    }

    private static String header(HttpResponse<String> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }

    private EngineHttp engine() {
        return engine("/engine.io/");
    }

    private EngineHttp engine(String path) {
        return new EngineHttp(Deployed.path(application, path));
    }
}

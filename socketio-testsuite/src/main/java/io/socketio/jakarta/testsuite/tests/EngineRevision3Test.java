/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.Frame;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawWebSocket;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Engine.IO protocol 3 on the wire, where it is allowed. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class EngineRevision3Test {
    private static final String HANDSHAKE = "EIO=3&transport=polling";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.engine("engine-revision-3.war");
    }

    @ParameterizedTest
    @ValueSource(strings = {HANDSHAKE, "transport=polling", "EIO=5&transport=polling"})
    void handshakeAnnouncesItsLength(String query) {
        HttpResponse<String> answer = engine().get(query);
        String body = answer.body();
        String packet = body.substring(body.indexOf(':') + 1);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("").replace(" ", ""))
                .isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(body).startsWith(packet.length() + ":0{\"sid\":\"").endsWith("}");
        assertThat(body).contains("\"upgrades\":[\"websocket\"]", "\"pingInterval\":25000", "\"pingTimeout\":20000");
    }

    @Test
    void textIsCountedInUtf16Units() {
        String session = open("");
        assertThat(engine().post(session, "5:4€uro4:4😀!").body()).isEqualTo("ok");

        assertThat(engine().get(session).body()).isEqualTo("5:4€uro4:4😀!");
    }

    @Test
    void bytesAreSentAndReceivedAsBytes() {
        String session = open("");
        HttpResponse<String> post = engine().send(engine().request(session)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(bytes(0, 3, 0xff, '4', 0xc3, 0xa9, 1, 2, 0xff, 4, 9))));
        HttpResponse<byte[]> poll = engine().getBytes(session);

        assertThat(post.body()).isEqualTo("ok");
        assertThat(poll.headers().firstValue("content-type")).contains("application/octet-stream");
        assertThat(poll.body()).isEqualTo(bytes(0, 3, 0xff, '4', 0xc3, 0xa9, 1, 2, 0xff, 4, 9));
    }

    @Test
    void bytesAreBase64WhereTheClientTakesTextOnly() {
        String session = open("&b64=1");
        engine().post(session, "6:b4AQID");

        assertThat(engine().get(session).body()).isEqualTo("6:b4AQID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "9:4a", "-1:4a", "1:9"})
    void malformedPayloadEndsTheSession(String payload) {
        String session = open("");

        assertThat(engine().post(session, payload).statusCode()).isEqualTo(400);
        Deployed.awaitEnd(application, sid(session), "parse error");
    }

    @Test
    void emptyPacketIsNothing() {
        String session = open("");
        engine().post(session, "0:2:4a");

        assertThat(engine().get(session).body()).isEqualTo("2:4a");
    }

    @Test
    void bytesThatAreTooManyAreRefused() {
        EngineHttp small = new EngineHttp(Deployed.path(application, "/eio3-small/"));
        String session =
                HANDSHAKE + "&sid=" + PollingClient.sid(small.get(HANDSHAKE).body());

        assertThat(small.send(small.request(session)
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofByteArray(new byte[101])))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void pingIsAnsweredAndAPongEndsTheSession() {
        String session = open("");
        engine().post(session, "6:2hello");
        assertThat(engine().get(session).body()).isEqualTo("1:3");

        engine().post(session, "1:3");

        Deployed.awaitEnd(application, sid(session), "transport error");
    }

    @Test
    void secondPollEndsTheSession() throws Exception {
        String session = open("");
        CompletableFuture<HttpResponse<String>> first = engine().getLater(session);
        CompletableFuture<HttpResponse<String>> second = engine().getLater(session);

        Map<Integer, String> answers = Map.of(
                first.get().statusCode(),
                first.get().body(),
                second.get().statusCode(),
                second.get().body());

        assertThat(answers).containsEntry(200, "1:1").containsKey(400);
    }

    @Test
    void webSocketCarriesBytesBehindTheirType() {
        try (RawWebSocket webSocket = RawWebSocket.open(engine().path(), "EIO=3&transport=websocket")) {
            assertThat(webSocket.text()).startsWith("0{");
            webSocket.send(bytes(4, 1, 2));
            Frame frame = webSocket.next();

            assertThat(frame.opcode()).isEqualTo(2);
            assertThat(frame.payload()).containsExactly(4, 1, 2);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, b4AQID", "4, bAQID"})
    void webSocketCarriesBase64WhereTheClientTakesTextOnly(String revision, String message) {
        String query = "EIO=" + revision + "&transport=websocket&b64=1";
        try (RawWebSocket webSocket = RawWebSocket.open(engine().path(), query)) {
            webSocket.text();
            webSocket.send(message);

            assertThat(webSocket.text()).isEqualTo(message);
        }
    }

    @Test
    void sessionGoesOnOverTheWebSocket() {
        String session = open("");
        try (RawWebSocket webSocket = RawWebSocket.open(engine().path(), session.replace("polling", "websocket"))) {
            assertThat(webSocket.send("2probe").text()).isEqualTo("3probe");
            webSocket.send("5").send("2");
            assertThat(webSocket.text()).isEqualTo("3");
            webSocket.send("4x");
            assertThat(webSocket.text()).isEqualTo("4x");
        }
    }

    @Test
    void requestsOfOneSessionSpeakOneRevision() {
        String session = open("");

        assertThat(engine().get(session.replace("EIO=3", "EIO=4")).statusCode()).isEqualTo(400);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** The query of a session's requests. */
    private String open(String more) {
        return HANDSHAKE + "&sid="
                + PollingClient.sid(engine().get(HANDSHAKE + more).body());
    }

    private static String sid(String session) {
        return session.substring(session.indexOf("&sid=") + 5);
    }

    private EngineHttp engine() {
        return new EngineHttp(Deployed.path(application, "/eio3/"));
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.Frame;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawWebSocket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

/** WebSocket sessions: what is exchanged, and what each broken frame gets. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class EngineWebSocketTest {
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int FIN = 0x80;

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.engine("engine-websocket.war");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4hello €", "4", "4a\u001eb"})
    @Tag("XE13")
    @Tag("EM07")
    void textIsEchoed(String packet) {
        try (RawWebSocket client = open("/engine.io/")) {
            client.text();

            assertThat(client.send(packet).text()).isEqualTo(packet);
        }
    }

    @Test
    @Tag("XE14")
    @Tag("EM13")
    void binaryIsEchoed() {
        try (RawWebSocket client = open("/engine.io/")) {
            client.text();
            for (byte[] bytes : List.of(new byte[] {1, 2, 3, 4}, new byte[0])) {
                Frame frame = client.send(bytes).next();

                assertThat(frame.opcode()).isEqualTo(BINARY);
                assertThat(frame.payload()).isEqualTo(bytes);
            }
        }
    }

    @Test
    void base64TextIsBinary() {
        try (RawWebSocket client = open("/engine.io/")) {
            client.text();

            assertThat(client.send("bAQIDBA==").next().payload()).isEqualTo(new byte[] {1, 2, 3, 4});
        }
    }

    @ParameterizedTest
    @CsvSource({
        "abc, parse error",
        "7, parse error",
        "'', parse error",
        "2, transport error",
        "2probe, transport error",
        "1, transport close",
    })
    @Tag("XE15")
    void packetThatEndsTheSessionClosesInOrder(String packet, String reason) {
        try (RawWebSocket client = open("/engine.io/")) {
            String sid = PollingClient.sid(client.text());
            Frame end = client.send(packet).end();

            // No code as in the reference server, or the code of Session.close() where the container insists on one.
            assertThat(end.closeCode().orElse(1000)).isEqualTo(1000);
            Deployed.awaitEnd(application, sid, reason);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine.io/", "/socket.io/"})
    @Tag("XE21")
    @Tag("XS01")
    void closePacketClosesTheWebSocket(String path) {
        try (RawWebSocket client = open(path)) {
            client.text();

            assertThat(client.send("1").next().isEnd()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "6", "0abc", "3"})
    void packetWithoutMeaningIsIgnored(String packet) {
        try (RawWebSocket client = open("/engine.io/")) {
            client.text();

            assertThat(client.send(packet).send("4still here").text()).isEqualTo("4still here");
        }
    }

    @Test
    void messageOfTheGreatestSizeIsAccepted() {
        try (RawWebSocket client = open("/small/")) {
            client.text();
            String packet = "4" + "x".repeat(99);

            assertThat(client.send(packet).text()).isEqualTo(packet);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {TEXT, BINARY})
    @Tag("EM04")
    void largerMessageEndsTheSession(int opcode) {
        try (RawWebSocket client = open("/small/")) {
            String sid = PollingClient.sid(client.text());
            Frame end = client.frame(FIN | opcode, "4".repeat(101).getBytes(StandardCharsets.UTF_8))
                    .end();

            assertThat(end.closeCode()).hasValue(1009);
            Deployed.awaitEnd(application, sid, "transport error");
        }
    }

    @Test
    void largerMessageInFragmentsEndsTheSession() {
        try (RawWebSocket client = open("/small/")) {
            client.text();
            byte[] part = "4".repeat(60).getBytes(StandardCharsets.UTF_8);

            assertThat(client.frame(TEXT, part).frame(FIN, part).end().closeCode())
                    .hasValue(1009);
        }
    }

    @Test
    void textThatIsNotUtf8EndsTheSession() {
        try (RawWebSocket client = open("/engine.io/")) {
            client.text();

            assertThat(client.frame(FIN | TEXT, new byte[] {'4', (byte) 0xc3, (byte) 0x28})
                            .end()
                            .closeCode())
                    .hasValue(1007);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {FIN | 0x40 | TEXT, FIN | 3, FIN})
    @Tag("EC27")
    void frameAgainstTheRulesEndsTheSession(int firstByte) {
        try (RawWebSocket client = open("/engine.io/")) {
            client.text();

            assertThat(client.frame(firstByte, new byte[] {'4'}).end().closeCode())
                    .hasValue(1002);
        }
    }

    @Test
    void unmaskedFrameEndsTheSession() {
        try (RawWebSocket client = open("/engine.io/")) {
            client.text();

            assertThat(client.unmasked("4x").end().closeCode()).hasValue(1002);
        }
    }

    @Test
    void webSocketPingIsAnswered() {
        try (RawWebSocket client = open("/engine.io/")) {
            client.text();

            assertThat(client.frame(FIN | 9, new byte[] {7}).next().opcode()).isEqualTo(10);
        }
    }

    @Test
    @Tag("EC10")
    void closeFrameOfAClientEndsTheSession() {
        try (RawWebSocket client = open("/engine.io/")) {
            String sid = PollingClient.sid(client.text());
            Frame end = client.frame(FIN | 8, new byte[] {0x03, (byte) 0xe8}).end();

            assertThat(end.opcode()).isEqualTo(8);
            Deployed.awaitEnd(application, sid, "transport close");
        }
    }

    @Test
    void resetConnectionEndsTheSession() {
        RawWebSocket client = open("/engine.io/");
        String sid = PollingClient.sid(client.text());
        client.reset();

        Deployed.awaitEnd(application, sid, "transport error");
    }

    @Test
    @Tag("EM09")
    void serverClosesAfterWhatItSent() {
        try (RawWebSocket client = open("/engine.io/")) {
            String sid = PollingClient.sid(client.text());
            client.send("4burst 3").send("4close");

            assertThat(List.of(client.text(), client.text(), client.text()))
                    .containsExactly("4item 0", "4item 1", "4item 2");
            assertThat(client.next().isEnd()).isTrue();
            Deployed.awaitEnd(application, sid, "forced close");
        }
    }

    @Test
    void clientThatBreaksTheRulesHarmsNobodyElse() {
        try (RawWebSocket bystander = open("/engine.io/");
                RawWebSocket client = open("/engine.io/")) {
            bystander.text();
            client.send("abc").end();

            assertThat(bystander.send("4still here").text()).isEqualTo("4still here");
        }
    }

    private RawWebSocket open(String path) {
        return RawWebSocket.open(Deployed.path(application, path), "EIO=4&transport=websocket");
    }
}

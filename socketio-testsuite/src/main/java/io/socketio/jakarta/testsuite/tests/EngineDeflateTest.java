/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.Deflate;
import io.socketio.jakarta.testsuite.client.Frame;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawWebSocket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
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

/** Compression of WebSocket messages: what is negotiated, what is exchanged then. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class EngineDeflateTest {
    // What the server sends can be read message by message then; the JavaScript client does it the other way.
    private static final String OFFER = "permessage-deflate; server_no_context_takeover";
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int FIN = 0x80;
    private static final int COMPRESSED = 0x40;

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.engine("engine-deflate.war");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "permessage-deflate | permessage-deflate",
                "permessage-deflate; client_max_window_bits | permessage-deflate",
                "permessage-deflate; server_no_context_takeover; client_max_window_bits=15"
                        + " | permessage-deflate;server_no_context_takeover",
                "permessage-deflate; client_no_context_takeover | permessage-deflate",
                "permessage-deflate; server_max_window_bits=10, permessage-deflate | permessage-deflate",
                "permessage-deflate; constructor, x-other; y=1, permessage-deflate | permessage-deflate",
            })
    void offerIsTaken(String offers, String answer) {
        try (RawWebSocket client = open("/deflate/", offers)) {
            assertThat(client.reply().status()).isEqualTo(101);
            assertThat(client.reply().header("sec-websocket-extensions").replace(" ", ""))
                    .isEqualTo(answer);
            assertThat(client.next().isCompressed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "constructor",
                "__proto__; x=1",
                "permessage-deflate; server_max_window_bits=10",
                "permessage-deflate; server_max_window_bits=15",
                "permessage-deflate; client_max_window_bits=7",
                "permessage-deflate; constructor",
                "x-webkit-deflate-frame",
            })
    void otherOffersLeaveMessagesUncompressed(String offers) {
        try (RawWebSocket client = open("/deflate/", offers)) {
            assertUncompressed(client);
        }
    }

    @Test
    void nothingIsNegotiatedWithoutAnOffer() {
        try (RawWebSocket client =
                RawWebSocket.open(Deployed.path(application, "/deflate/"), "EIO=4&transport=websocket")) {
            assertUncompressed(client);
        }
    }

    @Test
    void nothingIsNegotiatedUnlessTheOptionIsOn() {
        try (RawWebSocket client = open("/engine.io/", OFFER)) {
            assertUncompressed(client);
        }
    }

    private static void assertUncompressed(RawWebSocket client) {
        assertThat(client.reply().status()).isEqualTo(101);
        assertThat(client.reply().headers()).doesNotContainKey("sec-websocket-extensions");
        assertThat(client.next().isCompressed()).isFalse();

        Frame echo = client.send("4" + "hello".repeat(1000)).next();

        assertThat(echo.isCompressed()).isFalse();
        assertThat(echo.text()).hasSize(5001);
    }

    // Sizes around those of the containers' buffers, compressible and not.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 125, 4096, 8187, 8191, 8192, 8193, 16_384, 65_536, 99_999})
    void messagesAreCompressedInBothDirections(int size) {
        try (RawWebSocket client = open("/deflate/", OFFER)) {
            client.next();
            for (byte[] message : new byte[][] {new byte[size], random(size)}) {
                Frame echo = client.frame(FIN | COMPRESSED | BINARY, Deflate.compress(message))
                        .next();

                assertThat(echo.opcode()).isEqualTo(BINARY);
                assertThat(echo.isCompressed()).isTrue();
                assertThat(echo.expanded().payload()).isEqualTo(message);
            }
            String text = "4" + "€".repeat(size / 3);
            Frame echo = client.frame(FIN | COMPRESSED | TEXT, Deflate.compress(utf8(text)))
                    .next();

            assertThat(echo.expanded().text()).isEqualTo(text);
            assertThat(echo.isCompressed()).isTrue();
        }
    }

    @Test
    void sessionGoesOnWithUncompressedAndFragmentedMessages() {
        try (RawWebSocket client = open("/deflate/", OFFER)) {
            client.next();
            byte[] compressed = Deflate.compress(utf8("4in parts"));

            assertThat(client.send("4plain").next().expanded().text()).isEqualTo("4plain");
            client.frame(COMPRESSED | TEXT, Arrays.copyOf(compressed, 3));
            assertThat(client.frame(FIN | 9, new byte[] {7}).next().opcode()).isEqualTo(10);
            client.frame(FIN, Arrays.copyOfRange(compressed, 3, compressed.length));
            assertThat(client.next().expanded().text()).isEqualTo("4in parts");
            assertThat(client.send(new byte[] {1, 2}).next().expanded().payload())
                    .isEqualTo(new byte[] {1, 2});
        }
    }

    @Test
    void limitIsThatOfTheMessageAfterDecompression() {
        try (RawWebSocket client = open("/deflate/", OFFER)) {
            String sid = PollingClient.sid(client.next().expanded().text());
            String greatest = "4" + "x".repeat(99_999);
            Frame echo = client.frame(FIN | COMPRESSED | TEXT, Deflate.compress(utf8(greatest)))
                    .next();

            assertThat(echo.expanded().text()).isEqualTo(greatest);

            Frame end = client.frame(FIN | COMPRESSED | TEXT, Deflate.compress(utf8(greatest + "x")))
                    .end();

            assertThat(end.closeCode()).hasValue(1009);
            Deployed.awaitEnd(application, sid, "transport error");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 0"})
    void frameThatCannotBeDecompressedEndsTheSessionAlone(int opcode, char first) {
        try (RawWebSocket bystander = open("/deflate/", OFFER);
                RawWebSocket client = open("/deflate/", OFFER)) {
            bystander.next();
            String sid = PollingClient.sid(client.next().expanded().text());
            client.frame(FIN | COMPRESSED | opcode, new byte[] {(byte) (first - 48), -1, -1, -1, -1})
                    .end();

            Deployed.awaitEnd(application, sid, "transport error");
            assertThat(bystander.send("4still here").next().expanded().text()).isEqualTo("4still here");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-deflate; =",
                "permessage-deflate;;;",
                "; client_max_window_bits",
                "=",
                ",,,",
                "permessage-deflate; client_max_window_bits=\"",
            })
    void malformedOfferHarmsNobody(String offers) {
        try (RawWebSocket client = open("/deflate/", offers)) {
            assertThat(client.reply().status()).isIn(101, 400);
        }
    }

    private RawWebSocket open(String path, String offers) {
        return RawWebSocket.open(
                Deployed.path(application, path), "EIO=4&transport=websocket", "Sec-WebSocket-Extensions: " + offers);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

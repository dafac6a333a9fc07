/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Engine.IO protocol 3, "Encoding". */
class Revision3Test {
    private static final Revision3 BINARY = new Revision3(false);
    private static final Revision3 BASE64 = new Revision3(true);
    private static final String NOISE = "0123456789:b4Az+/=- é\u0000";

    @Test
    void lengthsOfTextCountUtf16Units() throws EngineParseException {
        Payload payload = BINARY.encode(List.of(OutboundPacket.message("€uro"), OutboundPacket.message("😀")));

        assertThat(text(payload)).isEqualTo("5:4€uro3:4😀");
        assertThat(decode(BINARY, payload)).containsExactly("€uro", "😀");
    }

    @Test
    @Tag("EA19")
    void textAndBytesTogetherAreAPayloadOfBytes() throws EngineParseException {
        Payload payload = BINARY.encode(List.of(OutboundPacket.message("é"), OutboundPacket.binary(new byte[] {9})));

        assertThat(hex(payload)).isEqualTo("0003ff34c3a90102ff0409");
        assertThat(decode(BINARY, payload)).containsExactly("é", new byte[] {9});
    }

    @Test
    void lengthsOfBytesHaveOneByteForEachDigit() throws EngineParseException {
        Payload payload = BINARY.encode(List.of(OutboundPacket.binary(new byte[122])));

        assertThat(hex(payload)).startsWith("01010203ff0400");
        assertThat(decode(BINARY, payload)).containsExactly(new byte[122]);
    }

    @Test
    void base64FollowsItsTypeWhereTheClientTakesTextOnly() throws EngineParseException {
        Payload payload = BASE64.encode(List.of(OutboundPacket.binary(new byte[] {1, 2, 3})));

        assertThat(text(payload)).isEqualTo("6:b4AQID");
        assertThat(decode(BASE64, payload)).containsExactly(new byte[] {1, 2, 3});
    }

    @Test
    void bytesOfAWebSocketFollowTheirType() throws EngineParseException {
        OutboundPacket packet = OutboundPacket.binary(new byte[] {7});

        assertThat(BINARY.binaryFrame(packet)).containsExactly(4, 7);
        assertThat(BASE64.binaryFrame(packet)).isNull();
        assertThat(BASE64.textFrame(packet)).isEqualTo("b4Bw==");
        assertThat(data(BINARY.decodeFrame(new byte[] {4, 7}))).isEqualTo(new byte[] {7});
        assertThat(data(BINARY.decodeFrame("b4Bw=="))).isEqualTo(new byte[] {7});
        assertThat(data(BINARY.decodeFrame("4text"))).isEqualTo("text");
    }

    @Test
    void emptyPacketIsNothing() throws EngineParseException {
        assertThat(decode(BINARY, new Payload.Text("0:2:4a0:", true))).containsExactly("a");
        assertThat(decode(BINARY, bytes("0000ff" + "0002ff3461" + "0000ff"))).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "4abc",
                ":4a",
                "3:4a",
                "1:4a",
                "-1:4a",
                "1e1:4a",
                " 2:4a",
                "2:4a3",
                "2:4a3:",
                "2:4a:",
                "9999999999:4a",
                "00000000002:4a",
                "2147483649:4a",
                "4294967298:4a",
                "1:9",
                "2:bA",
                "3:b2A"
            })
    void malformedTextIsRefused(String payload) {
        assertThatThrownBy(() -> decode(BINARY, new Payload.Text(payload, true)))
                .isInstanceOf(EngineParseException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "0002",
                "0002ff",
                "0002ff34",
                "00ff",
                "00ff34",
                "0202ff3461",
                "000aff34616161",
                "0080ff34",
                "0109090909090909090909ff04",
                "00000000000000000000",
                "0100ff",
                "0101ff34",
                "0101ff",
                "00ffff",
                "01fe"
            })
    void malformedBytesAreRefused(String payload) {
        assertThatThrownBy(() -> decode(BINARY, bytes(payload))).isInstanceOf(EngineParseException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "b", "b2AQ==", "x"})
    void malformedFrameIsRefused(String frame) {
        assertThatThrownBy(() -> BINARY.decodeFrame(frame)).isInstanceOf(EngineParseException.class);
        assertThatThrownBy(() -> BINARY.decodeFrame(frame.getBytes(UTF_8))).isInstanceOf(EngineParseException.class);
    }

    @Test
    void packetsBeforeAMalformedOneHaveBeenDelivered() {
        List<Object> decoded = new ArrayList<>();

        assertThatThrownBy(() -> BINARY.decode("2:4a5:4b", packet -> decoded.add(data(packet))))
                .isInstanceOf(EngineParseException.class);
        assertThat(decoded).containsExactly("a");
    }

    @Test
    void whatIsEncodedIsDecodedToTheSamePackets() throws EngineParseException {
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            Revision3 revision = new Revision3(random.nextBoolean());
            List<OutboundPacket> packets = new ArrayList<>();
            List<Object> expected = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                if (random.nextBoolean()) {
                    byte[] bytes = new byte[random.nextInt(200)];
                    random.nextBytes(bytes);
                    packets.add(OutboundPacket.binary(bytes));
                    expected.add(bytes);
                } else {
                    String text = "é😀:3\n".repeat(random.nextInt(30)) + random.nextInt();
                    packets.add(OutboundPacket.message(text));
                    expected.add(text);
                }
            }

            assertThat(decode(revision, revision.encode(packets)))
                    .as("seed %d", seed)
                    .usingRecursiveComparison()
                    .isEqualTo(expected);
        }
    }

    @Test
    void brokenPayloadsNeverGiveAnythingButAParseException() {
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder payload = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                payload.append(NOISE.charAt(random.nextInt(NOISE.length())));
            }
            byte[] bytes = new byte[random.nextInt(20)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (random.nextInt(8) == 0 ? 0xff : random.nextInt(11));
            }
            expectPacketsOrParseException(seed, new Payload.Text(payload.toString(), true));
            expectPacketsOrParseException(seed, new Payload.Bytes(bytes, true));
        }
    }

    private static void expectPacketsOrParseException(long seed, Payload payload) {
        try {
            decode(BINARY, payload);
        } catch (EngineParseException expected) {
            assertThat(expected.reason())
                    .as("seed %d", seed)
                    .isIn("empty payload", "malformed length", "unknown packet type", "empty packet", "invalid base64");
        } catch (RuntimeException e) {
            fail("seed " + seed, e);
        }
    }

    private static List<Object> decode(Revision3 revision, Payload payload) throws EngineParseException {
        List<Object> decoded = new ArrayList<>();
        if (payload instanceof Payload.Bytes binary) {
            revision.decode(binary.bytes(), packet -> decoded.add(data(packet)));
        } else {
            revision.decode(((Payload.Text) payload).text(), packet -> decoded.add(data(packet)));
        }
        return decoded;
    }

    private static Object data(EnginePacket packet) {
        return packet instanceof EnginePacket.Binary binary ? binary.data() : ((EnginePacket.Text) packet).data();
    }

    private static String text(Payload payload) {
        return ((Payload.Text) payload).text();
    }

    private static String hex(Payload payload) {
        return HexFormat.of().formatHex(((Payload.Bytes) payload).bytes());
    }

    private static Payload bytes(String hex) {
        return new Payload.Bytes(HexFormat.of().parseHex(hex), true);
    }
}

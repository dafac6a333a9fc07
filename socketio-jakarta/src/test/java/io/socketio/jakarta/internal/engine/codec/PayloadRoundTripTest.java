/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadRoundTripTest {
    private static final String NOISE = "0123456789bcAz+/=-_ \u001e\ud800é\n";

    @Test
    @Tag("PA25")
    @Tag("PA27")
    @Tag("PA29")
    void whatIsEncodedIsDecodedToTheSamePackets() throws EngineParseException {
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            List<OutboundPacket> packets = new ArrayList<>();
            List<Object> expected = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                if (random.nextBoolean()) {
                    byte[] bytes = new byte[random.nextInt(5)];
                    random.nextBytes(bytes);
                    packets.add(OutboundPacket.binary(bytes));
                    expected.add(bytes);
                } else {
                    String text = "é😀\n".repeat(random.nextInt(3)) + random.nextInt();
                    packets.add(OutboundPacket.message(text));
                    expected.add(text);
                }
            }

            List<Object> decoded = new ArrayList<>();
            PayloadCodec.decode(PayloadCodec.encode(packets).text(), packet -> decoded.add(data(packet)));

            assertThat(decoded).as("seed %d", seed).usingRecursiveComparison().isEqualTo(expected);
        }
    }

    @Test
    @Tag("PA27")
    void payloadHoldsPacketsOfEveryType() throws EngineParseException {
        List<String> decoded = new ArrayList<>();

        PayloadCodec.decode(
                String.join("\u001e", "0{}", "1", "2probe", "3probe", "4text", "4", "5", "6", "bAQID"),
                packet -> decoded.add(packet.type() + " "
                        + (data(packet) instanceof byte[] bytes ? Arrays.toString(bytes) : data(packet))));

        assertThat(decoded)
                .containsExactly(
                        "OPEN {}",
                        "CLOSE ",
                        "PING probe",
                        "PONG probe",
                        "MESSAGE text",
                        "MESSAGE ",
                        "UPGRADE ",
                        "NOOP ",
                        "BINARY [1, 2, 3]");
    }

    @ParameterizedTest
    @CsvSource({"'', empty packet", "7, unknown packet type", "a4, unknown packet type", "-1, unknown packet type"})
    @Tag("PA26")
    void emptyAndUnknownPacketsAreRefused(String packet, String reason) {
        assertThatThrownBy(() -> EnginePacketCodec.decode(packet))
                .isInstanceOf(EngineParseException.class)
                .hasMessage(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4a\u001e", "4a\u001e\u001e4b", "4a\u001ex\u001e4b", "4a\u001e7"})
    @Tag("PA28")
    void malformedPayloadFailsBehindWhatWasFine(String payload) {
        List<Object> decoded = new ArrayList<>();

        assertThatThrownBy(() -> PayloadCodec.decode(payload, packet -> decoded.add(data(packet))))
                .isInstanceOf(EngineParseException.class);

        assertThat(decoded).containsExactly("a");
    }

    @Test
    void brokenPayloadsNeverGiveAnythingButAParseException() {
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder payload = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                payload.append(NOISE.charAt(random.nextInt(NOISE.length())));
            }
            try {
                PayloadCodec.decode(payload.toString(), packet -> {});
            } catch (EngineParseException expected) {
                assertThat(expected.getMessage())
                        .as("seed %d", seed)
                        .isIn("empty packet", "unknown packet type", "invalid base64");
            } catch (RuntimeException e) {
                fail("seed " + seed, e);
            }
        }
    }

    private static Object data(EnginePacket packet) {
        return packet instanceof EnginePacket.Binary binary ? binary.data() : ((EnginePacket.Text) packet).data();
    }
}

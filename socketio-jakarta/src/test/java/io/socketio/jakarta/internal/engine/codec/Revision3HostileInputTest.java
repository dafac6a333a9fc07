/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.socketio.jakarta.testing.LinearCost;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the worst payloads of revision 3 cost. */
class Revision3HostileInputTest {
    /** A string, its characters and a packet for every four characters of input. */
    private static final int BYTES_PER_BYTE = 40;

    private static final Revision3 REVISION = new Revision3(false);

    static Stream<Arguments> inputs() {
        return Stream.of(
                text("small packets", n -> "2:4a".repeat(n / 4)),
                text("empty packets", n -> "0:".repeat(n / 2)),
                text("zeros", n -> "0".repeat(n)),
                text("digits", n -> "9".repeat(n)),
                text("announced length", n -> "999999999:4" + "a".repeat(n)),
                text("base64", n -> n + 2 + ":b4" + "A".repeat(n)),
                text("base64 of nothing", n -> n + 2 + ":b4" + "!".repeat(n)),
                text("small packets, then a broken one", n -> "2:4a".repeat(n / 4) + "x"),
                bytes("small packets as bytes", n -> "\u0000\u0002\u00ff4a".repeat(n / 5)),
                bytes("smallest binary packets", n -> "\u0001\u0001\u00ff\u0004".repeat(n / 4)),
                bytes("empty packets as bytes", n -> "\u0000\u0000\u00ff".repeat(n / 3)),
                bytes("zeros as bytes", n -> "\u0000".repeat(n)),
                bytes("announced length of bytes", n -> "\u0001" + "\u0009".repeat(9) + "\u00ff" + "a".repeat(n)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void costGrowsWithTheLengthOnly(String name, IntFunction<Payload> input) {
        LinearCost.measure(
                        input.apply(LinearCost.SMALL), input.apply(LinearCost.LARGE), Revision3HostileInputTest::decode)
                .assertLinear(BYTES_PER_BYTE);
    }

    private static void decode(Payload payload) {
        try {
            if (payload instanceof Payload.Bytes binary) {
                REVISION.decode(binary.bytes(), packet -> {});
            } else {
                REVISION.decode(((Payload.Text) payload).text(), packet -> {});
            }
        } catch (EngineParseException expected) {
            // Refusing it is one of the right answers; nothing else may come out.
        }
    }

    private static Arguments text(String name, IntFunction<String> input) {
        return Arguments.of(name, (IntFunction<Payload>) n -> new Payload.Text(input.apply(n), true));
    }

    private static Arguments bytes(String name, IntFunction<String> input) {
        return Arguments.of(name, (IntFunction<Payload>)
                n -> new Payload.Bytes(input.apply(n).getBytes(ISO_8859_1), true));
    }
}

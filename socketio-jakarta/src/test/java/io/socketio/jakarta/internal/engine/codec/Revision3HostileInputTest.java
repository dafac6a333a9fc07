/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the worst payloads of revision 3 cost; sizes are compared with sizes, and time is that of the processor, so that a slow or busy
 * machine fails nothing. */
class Revision3HostileInputTest {
    private static final int SMALL = 62_500;
    private static final int LARGE = 1_000_000;
    /** Sixteen times the input in linear time, 256 times in quadratic time. */
    private static final int TIME_RATIO = 80;
    /** A string, its characters and a packet for every four characters of input. */
    private static final int BYTES_PER_BYTE = 40;

    private static final Revision3 REVISION = new Revision3(false);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

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
        Payload small = input.apply(SMALL);
        Payload large = input.apply(LARGE);
        decode(small);
        decode(large);

        long before = allocated();
        decode(large);
        long allocated = allocated() - before;
        long ofSmall = best(small);
        long ofLarge = best(large);

        assertThat(allocated).as("bytes allocated").isLessThan((long) LARGE * BYTES_PER_BYTE);
        // Below a tenth of a millisecond the clock and the compiler are what is measured.
        assertThat(ofLarge)
                .as("time, %d ns for a sixteenth", ofSmall)
                .isLessThan(Math.max(ofSmall, 100_000) * TIME_RATIO);
    }

    private static long best(Payload payload) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            decode(payload);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
        }
        return best;
    }

    private static long allocated() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
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

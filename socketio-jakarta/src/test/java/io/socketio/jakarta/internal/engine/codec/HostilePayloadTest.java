/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the worst payload of a megabyte costs, compared with a sixteenth of it in CPU time of the thread. */
class HostilePayloadTest {
    private static final int SMALL = 62_500;
    private static final int LARGE = 1_000_000;
    /** Sixteen times the input in linear time, 256 times in quadratic time. */
    private static final int TIME_RATIO = 80;
    /** A packet and its text for each two characters. */
    private static final int BYTES_PER_CHARACTER = 60;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(strings = {"4\u001e", "b\u001e", "\u001e", "4", "b", "bA", "b!", "b=", "4a\u001eb*", "\ud800"})
    void costGrowsWithTheLengthOnly(String part) {
        String small = part.repeat(SMALL / part.length());
        String large = part.repeat(LARGE / part.length());
        decode(small);
        decode(large);

        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        decode(large);
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        long ofSmall = best(small);

        assertThat(allocated).as("bytes allocated").isLessThan((long) LARGE * BYTES_PER_CHARACTER);
        // Below a tenth of a millisecond the clock and the compiler are what is measured.
        assertThat(best(large)).as("time").isLessThan(Math.max(ofSmall, 100_000) * TIME_RATIO);
    }

    private static long best(String payload) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            decode(payload);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
        }
        return best;
    }

    private static void decode(String payload) {
        try {
            PayloadCodec.decode(payload, packet -> {});
        } catch (EngineParseException expected) {
            // Refusing it is one of the right answers.
        }
    }
}

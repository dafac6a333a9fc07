/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;

/**
 * Compares what an input costs with what a sixteenth of it costs, in time of the processor and bytes allocated by this
 * thread, so that a slow or busy machine fails nothing.
 *
 * <p>Whatever disturbs a measurement, be it the compiler, a collection or a neighbour, adds to it. So the pair is measured
 * until the best of both are in proportion; what grows faster than its input never gets there.
 *
 * @param allocated bytes allocated for the large input
 * @param ofSmall least nanoseconds seen for the small input
 * @param ofLarge least nanoseconds seen for the large input
 */
public record LinearCost(long allocated, long ofSmall, long ofLarge) {
    /** Characters, or bytes, of the small input. */
    public static final int SMALL = 62_500;
    /** Characters, or bytes, of the large input. */
    public static final int LARGE = 1_000_000;

    /** Sixteen times the input takes sixteen times the time if it is linear, 256 times if it is quadratic. */
    private static final int RATIO = 80;
    /** Below a tenth of a millisecond the clock and the compiler are what is measured. */
    private static final long LEAST_NANOS = 100_000;

    private static final int LEAST_ROUNDS = 5;
    private static final int MOST_ROUNDS = 50;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Measures {@code work}, which must not throw, on the calling thread. */
    public static <T> LinearCost measure(T small, T large, Consumer<? super T> work) {
        work.accept(small);
        work.accept(large);
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        work.accept(large);
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;

        LinearCost cost = new LinearCost(allocated, Long.MAX_VALUE, Long.MAX_VALUE);
        for (int round = 0; round < LEAST_ROUNDS || (round < MOST_ROUNDS && !cost.isInProportion()); round++) {
            cost = new LinearCost(
                    allocated, Math.min(cost.ofSmall, nanos(small, work)), Math.min(cost.ofLarge, nanos(large, work)));
        }
        return cost;
    }

    /** Fails if the large input took out of proportion, or more than so many bytes for each character of it. */
    public void assertLinear(int bytesPerCharacter) {
        assertThat(allocated).as("bytes allocated").isLessThan((long) LARGE * bytesPerCharacter);
        assertThat(ofLarge).as("time, %d ns for a sixteenth", ofSmall).isLessThan(limit());
    }

    private boolean isInProportion() {
        return ofLarge < limit();
    }

    private long limit() {
        return Math.max(ofSmall, LEAST_NANOS) * RATIO;
    }

    private static <T> long nanos(T input, Consumer<? super T> work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.accept(input);
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}

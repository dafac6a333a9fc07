/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks.parsers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One action of one worker on one message: warmed up, then sampled as often as asked. For one thread. */
final class Sampler {
    // The kernel counts a JVM's CPU time in steps of 10 ms.
    private static final double SAMPLE_NANOS = 4e8;
    private static final double WARM_UP_NANOS = 2e9;
    private static final long FIRST_COUNT = 5_000;

    private final Worker worker;
    private final String action;
    private final Message message;
    private final List<Double> figures = new ArrayList<>();
    private long count;

    Sampler(Worker worker, String action, Message message) {
        this.worker = worker;
        this.action = action;
        this.message = message;
    }

    /** Runs for some CPU seconds and finds out how many messages a sample takes. */
    void warmUp() throws IOException {
        count = FIRST_COUNT;
        double spent = 0;
        while (spent < WARM_UP_NANOS) {
            double nanos = worker.run(action, count, message);
            spent += nanos;
            count = Math.max(FIRST_COUNT, (long) (count * SAMPLE_NANOS / Math.max(nanos, SAMPLE_NANOS / 100)));
        }
    }

    void sample() throws IOException {
        figures.add(worker.run(action, count, message) / count / 1000);
    }

    /** Microseconds of CPU time for one message, one figure for each sample. */
    List<Double> figures() {
        return figures;
    }
}

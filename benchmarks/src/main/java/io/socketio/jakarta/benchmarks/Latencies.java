/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.HdrHistogram.Histogram;

/** How long replies took. A client's replies come in the order of its requests. For one thread. */
final class Latencies {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Histogram nanos = new Histogram(3);
    private final Map<Object, Deque<Long>> begins = new HashMap<>();

    /** A client's request has begun, or should have begun. */
    void begin(Object client, long nanoTime) {
        begins.computeIfAbsent(client, key -> new ArrayDeque<>()).add(nanoTime);
    }

    /** A client has received the reply to its oldest request. */
    void end(Object client, long nanoTime) {
        Deque<Long> underWay = begins.get(client);
        if (underWay == null) {
            throw new NoSuchElementException("a reply without a request");
        }
        nanos.recordValue(Math.max(0, nanoTime - underWay.remove()));
    }

    /** Forgets the replies received so far, but not the requests under way. */
    void reset() {
        nanos.reset();
    }

    /** The percentiles, in milliseconds; none if there were no replies. */
    Map<Figure, Double> figures() {
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        if (nanos.getTotalCount() > 0) {
            figures.put(Figure.P50, nanos.getValueAtPercentile(50) / NANOS_PER_MILLI);
            figures.put(Figure.P99, nanos.getValueAtPercentile(99) / NANOS_PER_MILLI);
            figures.put(Figure.P999, nanos.getValueAtPercentile(99.9) / NANOS_PER_MILLI);
        }
        return figures;
    }
}

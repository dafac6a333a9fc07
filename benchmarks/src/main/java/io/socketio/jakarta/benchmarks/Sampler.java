/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Drives a load until its server has used some CPU time, and says what that was for. For one thread. */
record Sampler(Server server, boolean isJvm, Load load) {
    private static final long CHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    // A load with a fixed rate may leave the server idle for most of the time.
    private static final int CLOCK_FACTOR = 5;
    private static final double NANOS_PER_MICRO = 1000;

    /** Goes on for a second, so that what connections begin with is not in a sample. */
    void settle() throws IOException {
        load.exchangeUntil(System.nanoTime() + TimeUnit.SECONDS.toNanos(1));
    }

    /** Goes on until the server has used this much CPU time, or for five times as long by the clock. */
    void run(Duration cpuTime) throws IOException {
        ProcessFigures process = server.process();
        long deadline = System.nanoTime() + CLOCK_FACTOR * cpuTime.toNanos();
        long countBefore = load.count();
        Duration end = process.cpu().plus(cpuTime);
        while (process.cpu().compareTo(end) < 0 && System.nanoTime() < deadline) {
            load.exchangeUntil(System.nanoTime() + CHECK_NANOS);
        }
        if (load.count() == countBefore) {
            throw new IOException("the server does not answer");
        }
    }

    /** The same, and what it was for. */
    Map<Figure, Double> sample(Duration cpuTime) throws IOException {
        ProcessFigures process = server.process();
        load.latencies().reset();
        long allocated = isJvm ? server.allocated() : 0;
        long switches = process.switches();
        long count = load.count();
        Duration cpu = process.cpu();
        run(cpuTime);
        double items = load.count() - count;
        Map<Figure, Double> figures = load.latencies().figures();
        figures.put(Figure.CPU, process.cpu().minus(cpu).toNanos() / NANOS_PER_MICRO / items);
        figures.put(Figure.SWITCHES, (process.switches() - switches) / items);
        if (isJvm) {
            figures.put(Figure.ALLOCATION, (server.allocated() - allocated) / items);
        }
        return figures;
    }
}

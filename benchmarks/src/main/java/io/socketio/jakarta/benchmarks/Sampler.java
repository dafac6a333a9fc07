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
    // A load with a fixed rate may leave the server idle for most of the time.
    private static final int CLOCK_FACTOR = 5;
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long SETTLE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final double NANOS_PER_MICRO = 1000;

    /** Goes on until the server has used this much CPU time, or for five times as long by the clock. */
    void run(Duration cpuTime) throws IOException {
        long countBefore = load.count();
        try (CpuWatch watch = CpuWatch.start(server.process(), cpuTime, cpuTime.multipliedBy(CLOCK_FACTOR))) {
            while (!watch.isOver()) {
                load.exchangeUntil(System.nanoTime() + STEP_NANOS);
            }
        }
        if (load.count() == countBefore) {
            throw new IOException("the server does not answer");
        }
    }

    /** The same, and what it was for. */
    Map<Figure, Double> sample(Duration cpuTime) throws IOException {
        ProcessFigures process = server.process();
        long allocated = isJvm ? server.allocated() : 0;
        long switches = process.switches();
        long count = load.count();
        Duration cpu = process.cpu();
        // Meanwhile no client has sent anything, which is not the server's latency.
        load.exchangeUntil(System.nanoTime() + SETTLE_NANOS);
        load.latencies().reset();
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

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.util.Map;

/** What a message and a connection cost a server under load. */
record Loads(Settings settings, Server server, Subject subject) {
    // What is measured first would be at a disadvantage otherwise.
    private static final int FIRST_WARM_UPS = 4;

    /** Has the server compile what all measurements need. */
    void warmUp() throws IOException {
        try (Load load = closedLoop(Measurement.ACK_PIPELINED)) {
            sampler(load).run(settings.warmUp().multipliedBy(FIRST_WARM_UPS));
            load.finish();
        }
    }

    Map<Figure, Double> measure(Measurement measurement) throws IOException {
        return measurement == Measurement.ECHO_PACED ? measurePaced() : measureClosed(measurement);
    }

    private Map<Figure, Double> measureClosed(Measurement measurement) throws IOException {
        try (Load load = closedLoop(measurement)) {
            Sampler sampler = sampler(load);
            sampler.run(settings.warmUp());
            Map<Figure, Double> figures = sampler.sample(settings.sample());
            load.finish();
            // What seldom happens says little where clients wait for it instead of going on.
            figures.remove(Figure.P999);
            return figures;
        }
    }

    // A fixed rate would take minutes to warm the server up.
    private Map<Figure, Double> measurePaced() throws IOException {
        try (Load load = closedLoop(Measurement.ECHO)) {
            sampler(load).run(settings.warmUp());
        }
        try (Load load = OpenLoop.start(server.address(), subject, settings.connections(), settings.pacedRate())) {
            Sampler sampler = sampler(load);
            Map<Figure, Double> figures = sampler.sample(settings.sample());
            load.finish();
            return figures;
        }
    }

    private Load closedLoop(Measurement measurement) throws IOException {
        return switch (measurement) {
            case CONNECT -> Connects.start(server.address(), subject);
            case POLLING -> PollingLoad.start(server.address(), subject, settings.connections());
            case BROADCAST, BROADCAST_LONG, ROOMS ->
                ClosedLoop.start(server.address(), subject, measurement, settings.receivers());
            default -> ClosedLoop.start(server.address(), subject, measurement, settings.connections());
        };
    }

    private Sampler sampler(Load load) {
        return new Sampler(server, subject.isJvm(), load);
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    // The histogram keeps three digits.
    private static final Offset<Double> PRECISION = within(0.05);

    private final Latencies latencies = new Latencies();

    @Test
    void repliesBelongToTheOldestRequestOfTheirClient() {
        begin("a", 0);
        begin("a", 8);
        begin("b", 9);

        end("a", 10);
        end("b", 10);
        end("a", 11);

        assertThat(latencies.figures().get(Figure.P50)).isCloseTo(3, PRECISION);
        assertThat(latencies.figures().get(Figure.P99)).isCloseTo(10, PRECISION);
    }

    @Test
    void requestThatWasHeldUpCountsFromTheMomentAtWhichItWasDue() {
        Schedule schedule = new Schedule(0, 1000);

        for (int i = 0; i < 100; i++) {
            latencies.begin("a", schedule.due(i));
        }
        for (int i = 0; i < 100; i++) {
            end("a", 100);
        }

        assertThat(latencies.figures().get(Figure.P50)).isCloseTo(50, PRECISION);
        assertThat(latencies.figures().get(Figure.P999)).isCloseTo(100, PRECISION);
    }

    @Test
    void requestsUnderWayOutliveAReset() {
        begin("a", 0);
        end("a", 50);
        begin("a", 60);

        latencies.reset();
        end("a", 61);

        assertThat(latencies.figures().get(Figure.P999)).isCloseTo(1, PRECISION);
    }

    @Test
    void withoutRepliesThereAreNoFigures() {
        begin("a", 0);

        assertThat(latencies.figures()).isEmpty();
    }

    private void begin(String client, int millis) {
        latencies.begin(client, TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private void end(String client, int millis) {
        latencies.end(client, TimeUnit.MILLISECONDS.toNanos(millis));
    }
}

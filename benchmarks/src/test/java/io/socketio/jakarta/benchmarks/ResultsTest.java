/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private final Results results = new Results(List.of(Subject.SOCKET_IO, Subject.NODE));

    @Test
    void cellsAreTheMedianWithTheSmallestAndTheLargest() {
        add(0, Subject.SOCKET_IO, 30);
        add(1, Subject.SOCKET_IO, 10);
        add(2, Subject.SOCKET_IO, 120);
        add(0, Subject.NODE, 1);
        add(1, Subject.NODE, 2);

        assertThat(results.tables()).contains("\u00b5s a message | 30.00 (10.00\u2013120) | 1.50 (1.00\u20132.00) |");
    }

    @Test
    void ratiosAreFormedInEachRepetition() {
        add(0, Subject.SOCKET_IO, 10);
        add(1, Subject.SOCKET_IO, 20);
        add(2, Subject.SOCKET_IO, 90);
        add(2, Subject.NODE, 30);
        add(1, Subject.NODE, 20);
        add(0, Subject.NODE, 5);

        assertThat(results.tables()).contains("| 2.00 (1.00\u20133.00) |\n");
    }

    @Test
    void repetitionOfOneAloneHasNoRatio() {
        add(0, Subject.SOCKET_IO, 10);
        add(1, Subject.SOCKET_IO, 20);
        add(1, Subject.NODE, 10);

        assertThat(results.tables()).contains("| 2.00 (2.00\u20132.00) |\n");
    }

    @Test
    void whatThereIsNotIsADash() {
        add(0, Subject.SOCKET_IO, 10);

        assertThat(results.tables()).contains("| 10.00 (10.00\u201310.00) | \u2013 | \u2013 |\n");
    }

    @Test
    void nothingIsDividedByZero() {
        add(0, Subject.SOCKET_IO, 10);
        add(0, Subject.NODE, 0);

        assertThat(results.tables()).contains("| 0.00 (0.00\u20130.00) | \u2013 |\n");
    }

    @Test
    void figuresOfAKindShareATable() {
        results.add(0, Subject.NODE, Measurement.ECHO, Map.of(Figure.P50, 1.0, Figure.P99, 2.0, Figure.CPU, 3.0));

        assertThat(results.tables().lines().filter(line -> line.startsWith("#")))
                .containsExactly("## Server CPU time", "## Latency");
        assertThat(results.tables()).contains("| echo, window 1, p50, ms |", "| echo, window 1, p99, ms |");
    }

    private void add(int repetition, Subject subject, double figure) {
        results.add(repetition, subject, Measurement.ECHO, Map.of(Figure.CPU, figure));
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is published is what was measured; {@code mvn -q -Pbench-report} mends it. */
class ReportTest {
    private static final Path RESULTS = Path.of("results");
    private static final Path README = Path.of("../README.md");

    @Test
    void pageIsInStepWithTheData() throws IOException {
        assertThat(Path.of("RESULTS.md")).hasContent(Report.of(RESULTS).results());
    }

    @Test
    void chartsAreInStepWithTheData() throws IOException {
        for (Map.Entry<String, String> chart : Report.of(RESULTS).charts().entrySet()) {
            assertThat(RESULTS.resolve(chart.getKey())).hasContent(chart.getValue());
        }
    }

    @Test
    void summaryInTheReadmeIsInStepWithTheData() throws IOException {
        String readme = Files.readString(README);

        assertThat(Report.of(RESULTS).withSummary(readme)).isEqualTo(readme);
    }

    @Test
    void readmeWithoutAPlaceForTheSummaryIsRefused() throws IOException {
        Report report = Report.of(RESULTS);

        assertThatThrownBy(() -> report.withSummary("# Nothing")).hasMessageContaining("no place");
    }
}

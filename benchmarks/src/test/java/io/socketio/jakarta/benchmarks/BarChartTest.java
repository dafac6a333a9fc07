/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class BarChartTest {
    private final BarChart chart = new BarChart(
            "Cost",
            List.of(
                    new BarChart.Group("echo", Map.of(Subject.SOCKET_IO, 0.5, Subject.BARE, 1.0)),
                    new BarChart.Group("idle", Map.of(Subject.NODE, 9.0))),
            4);

    @Test
    void everyFigureHasABarAndIsWrittenBesideIt() {
        assertThat(chart.svg().split("<rect ", -1))
                .as("four of the legend, three bars")
                .hasSize(1 + 4 + 3);
        assertThat(chart.svg()).contains(">0.50<", ">1.00<", ">echo<", ">idle<", ">Cost<");
    }

    @Test
    void barIsAsLongAsItsFigureUpToTheLimit() {
        assertThat(chart.svg()).contains("width=\"50.0\"", "width=\"100.0\"", "width=\"400.0\"", ">9.00 \u2192<");
    }

    @Test
    void documentIsWellFormed() throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(chart.svg())));

        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    }
}

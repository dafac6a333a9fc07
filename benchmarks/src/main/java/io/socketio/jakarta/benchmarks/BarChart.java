/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Horizontal bars in groups as SVG, readable on light and dark ground. Pure. */
final class BarChart {
    // Told apart by those who do not see red and green, too.
    private static final Map<Subject, String> COLOURS = Map.of(
            Subject.SOCKET_IO, "#0072b2",
            Subject.BARE, "#999999",
            Subject.NODE, "#e69f00",
            Subject.NETTY_SOCKETIO, "#cc79a7");
    private static final int LABEL_WIDTH = 240;
    private static final int BARS_WIDTH = 400;
    private static final int VALUE_WIDTH = 60;
    private static final int BAR = 13;
    private static final int GROUP_GAP = 12;
    private static final int HEAD = 56;
    private static final int LEGEND_STEP = 100;

    private final String title;
    private final List<Group> groups;
    private final double limit;

    /**
     * The bars of one measurement.
     *
     * @param bars lengths by subject; without an entry there is no bar
     */
    record Group(String label, Map<Subject, Double> bars) {}

    /**
     * Creates a chart.
     *
     * @param limit the length at which bars are cut off; their figure is written beside them all the same
     */
    BarChart(String title, List<Group> groups, double limit) {
        this.title = title;
        this.groups = List.copyOf(groups);
        this.limit = limit;
    }

    /** The document. */
    String svg() {
        StringBuilder body = new StringBuilder();
        int y = HEAD;
        for (Group group : groups) {
            int top = y;
            for (Subject subject : Subject.values()) {
                Double length = group.bars().get(subject);
                if (length != null) {
                    bar(body, y, subject, length);
                    y += BAR;
                }
            }
            text(body, LABEL_WIDTH - 8, (top + y) / 2 + 4, "end", group.label());
            y += GROUP_GAP;
        }
        int width = LABEL_WIDTH + BARS_WIDTH + VALUE_WIDTH;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" font-family="sans-serif" font-size="12">
                <style>text { fill: #24292f } @media (prefers-color-scheme: dark) { text { fill: #d0d7de } }</style>
                <text x="8" y="20" font-size="14" font-weight="bold">%s</text>
                """.formatted(width, y, width, title) + legend() + unit(y) + body + "</svg>\n";
    }

    private void bar(StringBuilder body, int y, Subject subject, double length) {
        double width = Math.min(length, limit) / limit * BARS_WIDTH;
        body.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>\n",
                LABEL_WIDTH,
                y,
                width,
                BAR - 2,
                COLOURS.get(subject)));
        body.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%d\" font-size=\"10\">%.2f%s</text>\n",
                LABEL_WIDTH + width + 4,
                y + BAR - 3,
                length,
                length > limit ? " \u2192" : ""));
    }

    private static String legend() {
        StringBuilder legend = new StringBuilder();
        int x = LABEL_WIDTH;
        for (Subject subject : Subject.values()) {
            legend.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"32\" width=\"10\" height=\"10\" fill=\"%s\"/>\n",
                    x,
                    COLOURS.get(subject)));
            text(legend, x + 15, 41, "start", subject.label());
            x += LEGEND_STEP;
        }
        return legend.toString();
    }

    // Where a bar is as long as that of the bare endpoint.
    private String unit(int bottom) {
        int x = (int) Math.round(LABEL_WIDTH + BARS_WIDTH / limit);
        return String.format(
                Locale.ROOT,
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#999999\" stroke-dasharray=\"3 3\"/>\n",
                x,
                HEAD - 6,
                x,
                bottom - GROUP_GAP + 4);
    }

    private static void text(StringBuilder body, int x, int y, String anchor, String text) {
        body.append(String.format(
                Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, text));
    }
}

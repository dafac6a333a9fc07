/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code docs/containers.md}: a column for each container on each version of Java, a row for each feature. */
record ContainerPage(SortedMap<Container, Column> columns) {
    private static final String FOUND = "Found at start-up";
    private static final Pattern REASON = Pattern.compile("(\\d+)\\. (.+)");
    private static final String INTRODUCTION = """
            # Containers

            What the test suite proved on each container: the same tests with the same applications, on every one. The build
            writes this page from the results of the tests and fails when it is not true; names and versions are those that
            the servers give.

            ✓ and a number: so many tests passed. Limits: so many were skipped, for the reasons below the table, which are the tests'
            own words. Those that a container cannot pass run all the same, unless they would harm it or take minutes, and fail the
            build once they pass. –: not run there.

            """;
    private static final String TOMEE = """

            ## Not in the table

            TomEE: the releases in Maven Central that resolve implement Jakarta EE 9.1, with Servlet 5.0 and WebSocket 2.0.
            The library needs Servlet 6.0 and WebSocket 2.1.
            """;

    /** The columns of a page. */
    static ContainerPage parse(List<String> lines) {
        Map<Integer, String> reasons = reasons(lines);
        List<String[]> rows = lines.stream()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
                .map(ContainerPage::cells)
                .toList();
        SortedMap<Container, Column> columns = new TreeMap<>();
        for (int i = 1; !rows.isEmpty() && i < rows.get(0).length; i++) {
            int column = i;
            columns.put(Container.parse(rows.get(0)[i]), column(rows, row -> row[column], reasons));
        }
        return new ContainerPage(columns);
    }

    private static Map<Integer, String> reasons(List<String> lines) {
        Map<Integer, String> reasons = new HashMap<>();
        lines.stream()
                .map(REASON::matcher)
                .filter(Matcher::matches)
                .forEach(line -> reasons.put(Integer.valueOf(line.group(1)), line.group(2)));
        return reasons;
    }

    private static String[] cells(String row) {
        return Arrays.stream(row.substring(1, row.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toArray(String[]::new);
    }

    private static Column column(List<String[]> rows, Function<String[], String> cell, Map<Integer, String> reasons) {
        String offers = "";
        Map<String, Cell> cells = new TreeMap<>();
        for (String[] row : rows.subList(1, rows.size())) {
            String text = cell.apply(row);
            if (row[0].equals(FOUND)) {
                offers = text;
            } else if (!text.equals(Cell.NOT_RUN)) {
                cells.put(row[0], Cell.parse(text, number -> reasons.getOrDefault(number, "")));
            }
        }
        return new Column(offers, cells);
    }

    /** This page with other columns in the place of, and beside, its own. */
    ContainerPage with(Map<Container, Column> others) {
        SortedMap<Container, Column> all = new TreeMap<>(columns);
        all.putAll(others);
        return new ContainerPage(all);
    }

    /** The page as it is written, its rows in the order of the features. */
    String text(Features features) {
        List<String> rows = new ArrayList<>();
        rows.add(row("", columns.keySet().stream().map(Container::heading)));
        rows.add("|---|" + "---|".repeat(columns.size()));
        rows.add(row(FOUND, columns.values().stream().map(Column::offers)));
        List<String> reasons = new ArrayList<>();
        for (String feature : features.titles()) {
            rows.add(row(feature, columns.values().stream().map(column -> text(column, feature, reasons))));
        }
        return INTRODUCTION + String.join("\n", rows) + "\n" + limits(reasons) + TOMEE;
    }

    private static String row(String title, Stream<String> cells) {
        return "| " + String.join(" | ", Stream.concat(Stream.of(title), cells).toList()) + " |";
    }

    // Reasons are numbered in the order in which the table names them.
    private static String text(Column column, String feature, List<String> reasons) {
        Cell cell = column.cells().get(feature);
        return cell == null ? Cell.NOT_RUN : cell.text(reason -> number(reason, reasons));
    }

    private static int number(String reason, List<String> reasons) {
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
        return reasons.indexOf(reason) + 1;
    }

    private static String limits(Collection<String> reasons) {
        if (reasons.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n## Limits\n\n");
        int number = 0;
        for (String reason : reasons) {
            number++;
            text.append(number).append(". ").append(reason).append('\n');
        }
        return text.toString();
    }
}

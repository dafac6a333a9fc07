/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The program behind the build profile {@code bench-report}: renders the results, their charts and the summary in the
 * README from the data of all containers.
 */
public final class Report {
    private static final List<String> CONTAINERS = List.of("tomcat", "jetty");
    private static final List<Subject> SUBJECTS = List.of(Subject.values());
    private static final String BEGIN = "<!-- benchmarks: begin -->\n";
    private static final String END = "<!-- benchmarks: end -->\n";
    private static final double CHART_LIMIT = 4;
    // What most applications do most.
    private static final List<Measurement> SUMMARY = List.of(
            Measurement.ECHO,
            Measurement.ECHO_PIPELINED,
            Measurement.ACK_PIPELINED,
            Measurement.BROADCAST,
            Measurement.BINARY,
            Measurement.POLLING,
            Measurement.CONNECT);

    private final Map<String, Run> runs;

    private Report(Map<String, Run> runs) {
        this.runs = runs;
    }

    /** Reads the data in a folder. */
    static Report of(Path data) throws IOException {
        Map<String, Run> runs = new LinkedHashMap<>();
        for (String container : CONTAINERS) {
            runs.put(container, Run.read(data.resolve(container + ".csv")));
        }
        return new Report(runs);
    }

    /**
     * Starts the program.
     *
     * @param args this module's folder, the project's folder
     */
    public static void main(String[] args) throws Exception {
        Path module = Path.of(args[0]);
        Path readme = Path.of(args[1]).resolve("README.md");
        Report report = of(module.resolve("results"));
        Files.writeString(module.resolve("RESULTS.md"), report.results());
        for (Map.Entry<String, String> chart : report.charts().entrySet()) {
            Files.writeString(module.resolve("results").resolve(chart.getKey()), chart.getValue());
        }
        Files.writeString(readme, report.withSummary(Files.readString(readme)));
    }

    /** The page with all tables. */
    String results() {
        StringBuilder page = new StringBuilder("""
                # Results

                What is measured and how is in the [README](README.md). This page, its charts and the summary in the project's
                README are written by `mvn -q -Pbench-report` from the data in `results/`; a container's data by

                ```
                mvn -q -Pbench -Dcontainer=tomcat -Dserver.cpus=0 -Ddata=results/tomcat.csv
                ```

                Ratios are formed within a repetition and are what to look at: the machine is small and others use it, too. The
                default parser beside the reference implementation's is in [results/parsers.md](results/parsers.md).
                """);
        runs.forEach((container, run) -> page.append("\n## ")
                .append(title(container))
                .append("\n\n")
                .append(run.surroundings())
                .append(".\n\n![Server CPU time beside the bare endpoint](results/")
                .append(container)
                .append(".svg)\n")
                .append(resultsOf(run).tables().replace("\n## ", "\n### ")));
        return page.toString();
    }

    private static Results resultsOf(Run run) {
        Results results = new Results(SUBJECTS);
        run.samples().forEach(results::add);
        return results;
    }

    private static String title(String container) {
        return container.substring(0, 1).toUpperCase(Locale.ROOT) + container.substring(1);
    }

    /** The charts by file name. */
    Map<String, String> charts() {
        Map<String, String> charts = new LinkedHashMap<>();
        runs.forEach((container, run) -> charts.put(
                container + ".svg",
                new BarChart(
                                "Server CPU time on " + title(container) + ", bare endpoint = 1 (shorter is better)",
                                groups(resultsOf(run)),
                                CHART_LIMIT)
                        .svg()));
        return charts;
    }

    private static List<BarChart.Group> groups(Results results) {
        List<BarChart.Group> groups = new ArrayList<>();
        for (Measurement measurement : Measurement.values()) {
            Map<Subject, Double> bars = new EnumMap<>(Subject.class);
            for (Subject subject : SUBJECTS) {
                results.ratio(measurement, Figure.CPU, subject, Subject.BARE)
                        .ifPresent(ratio -> bars.put(subject, ratio));
            }
            if (!bars.isEmpty()) {
                groups.add(new BarChart.Group(measurement.title(), bars));
            }
        }
        return groups;
    }

    /** The README with the present summary between its marks. */
    String withSummary(String readme) {
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the README has no place for the summary");
        }
        return readme.substring(0, begin + BEGIN.length()) + summary() + readme.substring(end);
    }

    private String summary() {
        StringBuilder table = new StringBuilder("| server CPU time |");
        runs.keySet()
                .forEach(container -> table.append(" on ")
                        .append(title(container))
                        .append(": \u00f7 bare endpoint | \u00f7 Node | \u00f7 netty-socketio |"));
        table.append("\n|---|").append("---:|".repeat(3 * runs.size())).append('\n');
        for (Measurement measurement : SUMMARY) {
            table.append("| ").append(measurement.title()).append(" |");
            for (Run run : runs.values()) {
                Results results = resultsOf(run);
                for (Subject other : SUBJECTS.subList(1, SUBJECTS.size())) {
                    table.append(cell(results.ratio(measurement, Figure.CPU, Subject.SOCKET_IO, other)));
                }
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String cell(OptionalDouble ratio) {
        return ratio.isPresent() ? String.format(Locale.ROOT, " %.2f |", ratio.getAsDouble()) : " \u2013 |";
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures of all repetitions and the tables made of them. For one thread. */
final class Results {
    private static final String ABSENT = " \u2013 |";

    private final List<Subject> subjects;
    private final List<Sample> samples = new ArrayList<>();
    private final Map<Measurement, Map<Figure, Row>> rows = new EnumMap<>(Measurement.class);

    Results(List<Subject> subjects) {
        this.subjects = subjects;
    }

    void add(int repetition, Subject subject, Measurement measurement, Map<Figure, Double> figures) {
        figures.forEach((figure, value) -> add(new Sample(repetition, subject, measurement, figure, value)));
    }

    void add(Sample sample) {
        samples.add(sample);
        rows.computeIfAbsent(sample.measurement(), key -> new EnumMap<>(Figure.class))
                .computeIfAbsent(sample.figure(), key -> new Row())
                .of(sample.subject())
                .put(sample.repetition(), sample.value());
    }

    /** Everything that has been added, in that order. */
    List<Sample> samples() {
        return List.copyOf(samples);
    }

    /** The median of a subject's figures divided by those of another one, repetition by repetition. */
    OptionalDouble ratio(Measurement measurement, Figure figure, Subject subject, Subject other) {
        Row row = rows.getOrDefault(measurement, Map.of()).get(figure);
        List<Double> ratios = row == null ? List.of() : row.ratios(subject, other);
        return ratios.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(median(ratios));
    }

    private static double median(List<Double> sorted) {
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    /** Markdown: median (smallest to largest), and the first subject as a multiple of each other, pair by pair. */
    String tables() {
        StringBuilder tables = new StringBuilder();
        for (Figure.Table table : Figure.Table.values()) {
            String lines = Arrays.stream(Measurement.values())
                    .map(measurement -> lines(table, measurement))
                    .collect(Collectors.joining());
            if (!lines.isEmpty()) {
                tables.append("\n## ")
                        .append(table.heading())
                        .append("\n\n")
                        .append(head())
                        .append(lines);
            }
        }
        return tables.toString();
    }

    private String lines(Figure.Table table, Measurement measurement) {
        return rows.getOrDefault(measurement, Map.of()).entrySet().stream()
                .filter(row -> row.getKey().table() == table)
                .map(row -> line(row.getKey().title(measurement), row.getValue()))
                .collect(Collectors.joining());
    }

    private List<Subject> others() {
        return subjects.subList(1, subjects.size());
    }

    private String head() {
        StringBuilder head = new StringBuilder("| |");
        subjects.forEach(subject -> head.append(' ').append(subject.label()).append(" |"));
        others().forEach(other -> head.append(" \u00f7 ").append(other.label()).append(" |"));
        return head.append("\n|---|")
                .append("---:|".repeat(subjects.size() + others().size()))
                .append('\n')
                .toString();
    }

    private String line(String title, Row row) {
        StringBuilder line = new StringBuilder("| ").append(title).append(" |");
        subjects.forEach(subject ->
                line.append(cell(row.of(subject).values().stream().sorted().toList())));
        others().forEach(other -> line.append(cell(row.ratios(subjects.get(0), other))));
        return line.append('\n').toString();
    }

    private static String cell(List<Double> sorted) {
        if (sorted.isEmpty()) {
            return ABSENT;
        }
        return " " + format(median(sorted)) + " (" + format(sorted.get(0)) + "\u2013"
                + format(sorted.get(sorted.size() - 1)) + ") |";
    }

    private static String format(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }

    /** What each subject had in each repetition. */
    private record Row(Map<Subject, Map<Integer, Double>> figures) {
        Row() {
            this(new EnumMap<>(Subject.class));
        }

        Map<Integer, Double> of(Subject subject) {
            return figures.computeIfAbsent(subject, key -> new TreeMap<>());
        }

        /** Sorted; without repetitions that only one of them has. */
        List<Double> ratios(Subject first, Subject other) {
            List<Double> ratios = new ArrayList<>();
            of(first).forEach((repetition, figure) -> {
                Double divisor = of(other).get(repetition);
                if (divisor != null && divisor > 0) {
                    ratios.add(figure / divisor);
                }
            });
            ratios.sort(null);
            return ratios;
        }
    }
}

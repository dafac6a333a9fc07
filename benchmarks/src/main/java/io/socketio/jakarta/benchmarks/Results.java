/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The figures of all repetitions and the table made of them. For one thread. */
final class Results {
    private final List<Subject> subjects;
    private final Map<Measurement, Map<Subject, List<Double>>> figures = new EnumMap<>(Measurement.class);

    Results(List<Subject> subjects) {
        this.subjects = subjects;
    }

    void add(Measurement measurement, Subject subject, double figure) {
        figures.computeIfAbsent(measurement, key -> new EnumMap<>(Subject.class))
                .computeIfAbsent(subject, key -> new ArrayList<>())
                .add(figure);
    }

    /** Markdown: median (smallest to largest), and the first subject as a multiple of each other, pair by pair. */
    String table() {
        StringBuilder table = new StringBuilder("| |");
        subjects.forEach(subject -> table.append(' ').append(subject.label()).append(" |"));
        List<Subject> others = subjects.subList(1, subjects.size());
        others.forEach(other -> table.append(" \u00f7 ").append(other.label()).append(" |"));
        table.append("\n|---|").append("---:|".repeat(subjects.size() + others.size()));
        figures.forEach((measurement, row) -> {
            table.append("\n| ").append(measurement.title()).append(" |");
            subjects.forEach(subject -> table.append(cell(of(row, subject).stream())));
            others.forEach(other -> table.append(cell(ratios(of(row, subjects.get(0)), of(row, other)))));
        });
        return table.append('\n').toString();
    }

    private static List<Double> of(Map<Subject, List<Double>> row, Subject subject) {
        return row.getOrDefault(subject, List.of());
    }

    private static Stream<Double> ratios(List<Double> first, List<Double> other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(first.size(), other.size()); i++) {
            ratios.add(first.get(i) / other.get(i));
        }
        return ratios.stream();
    }

    private static String cell(Stream<Double> values) {
        double[] sorted = values.flatMapToDouble(DoubleStream::of).sorted().toArray();
        if (sorted.length == 0) {
            return " |";
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return " " + format(median) + " (" + format(sorted[0]) + "\u2013" + format(sorted[sorted.length - 1]) + ") |";
    }

    private static String format(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }
}

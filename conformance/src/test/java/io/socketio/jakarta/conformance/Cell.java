/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.conformance;

import io.socketio.jakarta.conformance.SurefireReports.TestCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the tests of one feature ended on one container.
 *
 * @param limits how many were skipped
 * @param reasons why, as the tests said
 */
record Cell(int passed, int failed, int limits, Set<String> reasons) {
    static final String NOT_RUN = "–";

    private static final Pattern PASSED = Pattern.compile("✓ (\\d+)");
    private static final Pattern FAILED = Pattern.compile("✗ (\\d+)");
    private static final Pattern LIMITS = Pattern.compile("(\\d+) limits? \\(([\\d, ]+)\\)");
    // JUnit's own words in front of those of the test.
    private static final Pattern INTRODUCTION = Pattern.compile("^(Assumption failed: |Disabled on .*? ==> )");

    static Cell of(TestCase test) {
        return switch (test.outcome()) {
            case PASSED -> new Cell(1, 0, 0, Set.of());
            case FAILED -> new Cell(0, 1, 0, Set.of());
            case SKIPPED -> new Cell(0, 0, 1, Set.of(reason(test.message())));
        };
    }

    private static String reason(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        return INTRODUCTION.matcher(line.isEmpty() ? "no reason given" : line).replaceFirst("");
    }

    Cell and(Cell other) {
        Set<String> both = new TreeSet<>(reasons);
        both.addAll(other.reasons);
        return new Cell(passed + other.passed, failed + other.failed, limits + other.limits, both);
    }

    /**
     * As the page has it.
     *
     * @param number the number of a reason on the page
     */
    String text(ToIntFunction<String> number) {
        List<String> parts = new ArrayList<>();
        if (passed > 0) {
            parts.add("✓ " + passed);
        }
        if (failed > 0) {
            parts.add("✗ " + failed);
        }
        if (limits > 0) {
            parts.add(limits + (limits == 1 ? " limit (" : " limits (")
                    + reasons.stream()
                            .map(reason -> String.valueOf(number.applyAsInt(reason)))
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        return String.join(", ", parts);
    }

    /**
     * Reads what {@link #text} has written.
     *
     * @param reason that of a number on the page
     */
    static Cell parse(String text, IntFunction<String> reason) {
        Matcher limits = LIMITS.matcher(text);
        if (!limits.find()) {
            return new Cell(number(PASSED, text), number(FAILED, text), 0, Set.of());
        }
        Set<String> reasons = Arrays.stream(limits.group(2).split(", "))
                .map(number -> reason.apply(Integer.parseInt(number)))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Cell(number(PASSED, text), number(FAILED, text), Integer.parseInt(limits.group(1)), reasons);
    }

    private static int number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}

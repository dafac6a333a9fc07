/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.util.List;

/**
 * One figure of one repetition.
 *
 * @param repetition counted from 0
 */
record Sample(int repetition, Subject subject, Measurement measurement, Figure figure, double value) {
    /** The names of the columns. */
    static final String COLUMNS = "repetition,subject,measurement,figure,value";

    private static final int COLUMN_COUNT = 5;

    /** Reads what {@link #line} has written. */
    static Sample parse(String line) {
        List<String> columns = List.of(line.split(",", -1));
        if (columns.size() != COLUMN_COUNT) {
            throw new IllegalArgumentException("expected " + COLUMNS + ", found " + line);
        }
        return new Sample(
                Integer.parseInt(columns.get(0)),
                Subject.named(columns.get(1)),
                Measurement.named(columns.get(2)),
                Figure.valueOf(columns.get(3)),
                Double.parseDouble(columns.get(4)));
    }

    /** As a line of comma-separated values. */
    String line() {
        return repetition + "," + subject.label() + "," + measurement.label() + "," + figure + "," + value;
    }
}

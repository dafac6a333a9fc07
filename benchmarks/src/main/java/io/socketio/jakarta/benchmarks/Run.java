/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was measured on one container.
 *
 * @param surroundings machine, versions, date and settings, in one line
 */
record Run(String surroundings, List<Sample> samples) {

    /** Takes a copy of the list. */
    Run {
        samples = List.copyOf(samples);
    }

    /** Reads what {@link #write} has written. */
    static Run read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2 || !lines.get(0).startsWith("# ") || !lines.get(1).equals(Sample.COLUMNS)) {
            throw new IOException(file + " holds no results");
        }
        return new Run(
                lines.get(0).substring(2),
                lines.stream().skip(2).map(Sample::parse).toList());
    }

    /** This run, and what an earlier one has of other measurements. */
    Run after(Run earlier) {
        Set<Measurement> measured = samples.stream().map(Sample::measurement).collect(Collectors.toSet());
        return new Run(
                surroundings,
                Stream.concat(
                                earlier.samples.stream().filter(sample -> !measured.contains(sample.measurement())),
                                samples.stream())
                        .toList());
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of("# " + surroundings, Sample.COLUMNS));
        samples.stream().map(Sample::line).forEach(lines::add);
        Files.write(file, lines);
    }
}

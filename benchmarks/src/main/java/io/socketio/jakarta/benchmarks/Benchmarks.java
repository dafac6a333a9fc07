/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The program behind the build profile {@code bench}: standard output carries the result, tables in Markdown. */
public final class Benchmarks {
    private static final Logger LOGGER = System.getLogger(Benchmarks.class.getName());

    private final Settings settings;
    private final Results results;

    private Benchmarks(Settings settings) {
        this.settings = settings;
        this.results = new Results(settings.subjects());
    }

    /** Starts the program; the system properties are those of {@link Settings}. */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.fromSystemProperties();
        Benchmarks benchmarks = new Benchmarks(settings);
        try {
            benchmarks.runAll();
        } finally {
            // What is there is worth having even if a server has failed.
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            out.println(benchmarks.surroundings());
            out.print(benchmarks.results.tables());
        }
        if (settings.data().isPresent()) {
            benchmarks.keep(settings.data().get());
        }
    }

    // A B, B A, A B: what drifts with time does not favour one.
    private void runAll() throws IOException {
        try (Application application = Application.create()) {
            Commands commands = new Commands(settings, application);
            for (int repetition = 0; repetition < settings.repetitions(); repetition++) {
                List<Subject> order = new ArrayList<>(settings.subjects());
                if (repetition % 2 == 1) {
                    Collections.reverse(order);
                }
                for (Subject subject : order) {
                    measureIdle(commands, subject, repetition);
                    measureLoads(commands, subject, repetition);
                }
            }
        }
    }

    private void measureIdle(Commands commands, Subject subject, int repetition) throws IOException {
        if (settings.measurements().contains(Measurement.IDLE)) {
            try (Server server = Server.start(commands.forIdle(subject))) {
                add(repetition, subject, Measurement.IDLE, new Idle(server, subject).measure(settings.idle()));
            }
        }
    }

    private void measureLoads(Commands commands, Subject subject, int repetition) throws IOException {
        List<Measurement> measurements = settings.measurements().stream()
                .filter(measurement -> measurement != Measurement.IDLE && subject.knows(measurement))
                .toList();
        if (measurements.isEmpty()) {
            return;
        }
        try (Server server = Server.start(commands.forLoad(subject))) {
            Loads loads = new Loads(settings, server, subject);
            loads.warmUp();
            for (Measurement measurement : measurements) {
                add(repetition, subject, measurement, loads.measure(measurement));
            }
        }
    }

    private void add(int repetition, Subject subject, Measurement measurement, Map<Figure, Double> figures) {
        LOGGER.log(Level.INFO, "{0}: {1} {2}", subject.label(), measurement.title(), figures);
        results.add(repetition, subject, measurement, figures);
    }

    private void keep(Path file) throws IOException {
        Run run = new Run(LocalDate.now(ZoneOffset.UTC) + ", " + surroundings(), results.samples());
        (Files.exists(file) ? run.after(Run.read(file)) : run).write(file);
    }

    private String surroundings() {
        return settings.container() + ", Java " + System.getProperty("java.vm.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, "
                + (settings.serverCpus().isEmpty() ? "" : "the server on number " + settings.serverCpus() + ", ")
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + "; samples of "
                + settings.sample().toSeconds() + " s of CPU time after "
                + settings.warmUp().toSeconds() + " s; " + settings.pacedRate()
                + " messages a second at the fixed rate; median (smallest\u2013largest) of " + settings.repetitions();
    }
}

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The program behind the build profile {@code bench}: standard output carries the result, a Markdown table. */
public final class Benchmarks {
    private static final Logger LOGGER = System.getLogger(Benchmarks.class.getName());
    // So many that classes are loaded, so few that what the container pools of them does not matter.
    private static final int FIRST_CONNECTIONS = 20;

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
        benchmarks.runAll();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(benchmarks.surroundings());
        out.println();
        out.print(benchmarks.results.table());
    }

    // A B, B A, A B: what drifts with time does not favour one.
    private void runAll() throws IOException, InterruptedException {
        try (Application application = Application.create()) {
            for (int repetition = 0; repetition < settings.repetitions(); repetition++) {
                List<Subject> order = new ArrayList<>(settings.subjects());
                if (repetition % 2 == 1) {
                    Collections.reverse(order);
                }
                for (Subject subject : order) {
                    try (Server server = Server.start(settings, application.folder())) {
                        measure(server, subject);
                    }
                }
            }
        }
    }

    private void measure(Server server, Subject subject) throws IOException, InterruptedException {
        for (Measurement measurement : settings.measurements()) {
            double figure =
                    measurement == Measurement.IDLE ? memory(server, subject) : cpu(server, subject, measurement);
            LOGGER.log(Level.INFO, "{0}: {1} {2}", subject.label(), measurement.title(), figure);
            results.add(measurement, subject, figure);
        }
    }

    private double memory(Server server, Subject subject) throws IOException, InterruptedException {
        closeAll(Load.open(server.address(), subject, Measurement.IDLE, FIRST_CONNECTIONS));
        long before = server.memory().total();
        List<Client> clients = Load.open(server.address(), subject, Measurement.IDLE, settings.idle());
        try {
            return (server.memory().total() - before) / (double) settings.idle();
        } finally {
            closeAll(clients);
        }
    }

    private static void closeAll(List<Client> clients) throws IOException {
        for (Client client : clients) {
            client.close();
        }
    }

    private double cpu(Server server, Subject subject, Measurement measurement) throws IOException {
        int clients = measurement == Measurement.BROADCAST ? settings.receivers() : settings.connections();
        try (Load load = Load.start(server.address(), subject, measurement, clients)) {
            ServerCpu cpu = server.cpu();
            load.run(cpu, settings.warmUp());
            return load.run(cpu, settings.sample());
        }
    }

    private String surroundings() {
        return settings.container() + ", Java " + System.getProperty("java.vm.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + "; server CPU time, median (smallest\u2013largest) of "
                + settings.repetitions();
    }
}

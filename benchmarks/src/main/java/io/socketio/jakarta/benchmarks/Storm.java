/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/**
 * Clients that lose their connections at the same moment and come back as fast as they can, by the build profile
 * {@code soak}, and what those notice who stay.
 */
public final class Storm {
    private static final int CLIENTS = 5000;
    private static final int AT_ONCE = 50;
    private static final int STAYING = 100;
    private static final int RATE = 500;
    private static final long PHASE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final double NANOS_PER_MILLI = 1e6;

    private final Server server;
    private final OpenLoop staying;
    private final PrintStream out;

    private Storm(Server server, OpenLoop staying, PrintStream out) {
        this.server = server;
        this.staying = staying;
        this.out = out;
    }

    /** Starts the program; the system properties are those of {@link Settings}. */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.fromSystemProperties();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Application application = Application.create();
                Server server = Server.start(new Commands(settings, application).forLoad(Subject.SOCKET_IO));
                OpenLoop staying = OpenLoop.start(server.address(), Subject.SOCKET_IO, STAYING, RATE)) {
            out.println(settings.container() + ": " + CLIENTS + " clients come back, " + STAYING + " stay");
            new Storm(server, staying, out).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        List<Client> clients = connectAll("first");
        print("before", staying.latencies().figures());
        for (Client client : clients) {
            client.channel().close();
        }
        staying.latencies().reset();
        List<Client> back = connectAll("back");
        print("during", staying.latencies().figures());
        staying.latencies().reset();
        staying.exchangeUntil(System.nanoTime() + PHASE_NANOS);
        print("after", staying.latencies().figures());
        int sessions = server.counts().sessions();
        out.println("sessions: " + sessions);
        for (Client client : back) {
            client.channel().close();
        }
        if (sessions != CLIENTS + STAYING) {
            throw new IOException("expected " + (CLIENTS + STAYING) + " sessions");
        }
    }

    private List<Client> connectAll(String title) throws IOException, InterruptedException {
        Histogram nanos = new SynchronizedHistogram(3);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        long begun = System.nanoTime();
        List<Future<Client>> futures = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            futures.add(threads.submit(() -> {
                long before = System.nanoTime();
                Client client = Client.open(server.address(), Subject.SOCKET_IO, Measurement.CONNECT, 0);
                nanos.recordValue(System.nanoTime() - before);
                return client;
            }));
        }
        threads.shutdown();
        while (!threads.isTerminated()) {
            staying.exchangeUntil(System.nanoTime() + STEP_NANOS);
        }
        out.printf(
                Locale.ROOT,
                "%s: all connected after %.1f s, p50 %.1f ms, p99 %.1f ms%n",
                title,
                (System.nanoTime() - begun) / 1e9,
                nanos.getValueAtPercentile(50) / NANOS_PER_MILLI,
                nanos.getValueAtPercentile(99) / NANOS_PER_MILLI);
        List<Client> clients = new ArrayList<>();
        for (Future<Client> future : futures) {
            try {
                clients.add(future.get());
            } catch (ExecutionException e) {
                throw new IOException("a client was not served", e);
            }
        }
        return clients;
    }

    private void print(String title, Map<Figure, Double> latencies) {
        out.printf(
                Locale.ROOT,
                "those who stay, %s: p50 %.2f ms, p99 %.2f ms%n",
                title,
                latencies.get(Figure.P50),
                latencies.get(Figure.P99));
    }
}

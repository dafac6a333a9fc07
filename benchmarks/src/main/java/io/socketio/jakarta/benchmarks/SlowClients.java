/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What clients that do not read do to others, by the build profile {@code soak}: 2,000 clients echo at a fixed rate, by turns
 * alone and beside another 20 that ask for 6 MB each and read nothing.
 */
public final class SlowClients {
    private static final int CLIENTS = 2000;
    private static final int STALLED = CLIENTS / 100;
    private static final int REQUESTS = 100;
    private static final int ROUNDS = 4;
    private static final Duration SEND_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration PHASE = Duration.ofSeconds(8);
    private static final List<String> OPTIONS = List.of("-Dsocketio.send-timeout=" + SEND_TIMEOUT);

    private final Server server;
    private final OpenLoop load;
    private final PrintStream out;

    private SlowClients(Server server, OpenLoop load, PrintStream out) {
        this.server = server;
        this.load = load;
        this.out = out;
    }

    /** Starts the program; the system properties are those of {@link Settings}. */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.fromSystemProperties().withServerOptions(OPTIONS);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Application application = Application.create();
                Server server = Server.start(new Commands(settings, application).forLoad(Subject.SOCKET_IO));
                OpenLoop load = OpenLoop.start(server.address(), Subject.SOCKET_IO, CLIENTS, settings.pacedRate())) {
            SlowClients clients = new SlowClients(server, load, out);
            out.println(
                    settings.container() + ": " + CLIENTS + " clients, " + settings.pacedRate() + " echoes a second");
            out.println("\n| | p50, ms | p99, ms | held by those who do not read, MB | sessions at the end |");
            out.println("|---|---:|---:|---:|---:|");
            clients.phase();
            for (int i = 0; i < ROUNDS; i++) {
                clients.alone();
                clients.besideStalled();
            }
        }
    }

    private void alone() throws IOException {
        print("alone", phase(), 0);
    }

    private void besideStalled() throws IOException {
        long before = server.memory();
        List<Client> stalled = new ArrayList<>();
        try {
            Requests requests = new Requests(Exchange.attachment(64 * 1024), 1);
            for (int i = 0; i < STALLED; i++) {
                Client client = Client.open(server.address(), Subject.SOCKET_IO, Measurement.BINARY_LARGE, i);
                stalled.add(client);
                for (int j = 0; j < REQUESTS; j++) {
                    requests.send(client, 1);
                }
            }
            long held = server.memory() - before;
            print(STALLED + " do not read", phase(), held);
        } finally {
            for (Client client : stalled) {
                client.channel().close();
            }
        }
    }

    private Map<Figure, Double> phase() throws IOException {
        // What happened meanwhile on this thread is nobody's latency.
        load.exchangeUntil(System.nanoTime() + TimeUnit.SECONDS.toNanos(1));
        load.latencies().reset();
        load.exchangeUntil(System.nanoTime() + PHASE.toNanos());
        return load.latencies().figures();
    }

    private void print(String title, Map<Figure, Double> latencies, long held) throws IOException {
        out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.1f | %d |%n",
                title,
                latencies.get(Figure.P50),
                latencies.get(Figure.P99),
                held / 1e6,
                server.counts().sessions());
    }
}

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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * The program behind the build profile {@code soak}: visitors of all kinds come and go for a while, again and again, and
 * after each round, when the last has gone, the server has to hold what it held after the first.
 */
public final class Soak {
    private static final int ROUNDS = 5;
    private static final int VISITORS = 24;
    // Those who vanish are missed soon.
    private static final List<String> OPTIONS =
            List.of("-Dsocketio.ping-interval=PT2S", "-Dsocketio.ping-timeout=PT2S", "-Dsocketio.upgrade-timeout=PT2S");

    private final Server server;
    private final Duration round;
    private final List<ServerState> states = new ArrayList<>();
    private final LongAdder visits = new LongAdder();

    private Soak(Server server, Duration round) {
        this.server = server;
        this.round = round;
    }

    /**
     * Starts the program: {@code minutes} is how long it takes, the other system properties are those of
     * {@link Settings}. Ends with an error if the server holds on to something.
     */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.fromSystemProperties();
        Outcome outcome = run(settings, Duration.ofMinutes(Long.getLong("minutes", 30)), ROUNDS);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(settings.container() + ": " + outcome.visits() + " visits");
        out.print(outcome.table());
        if (!outcome.grown().isEmpty()) {
            throw new IllegalStateException("more than at first: " + String.join(", ", outcome.grown()));
        }
    }

    /**
     * What the server held after each round.
     *
     * @param visits how many visits ended as they should
     */
    record Outcome(List<ServerState> states, long visits) {

        /** What there is more of after the last round than after the first. */
        List<String> grown() {
            return states.get(states.size() - 1).grownSince(states.get(0));
        }

        /** In Markdown. */
        String table() {
            StringBuilder table =
                    new StringBuilder("| after round |" + ServerState.HEAD + "\n|---:|" + ServerState.RULE + "\n");
            for (int i = 0; i < states.size(); i++) {
                table.append("| ")
                        .append(i + 1)
                        .append(" |")
                        .append(states.get(i).cells())
                        .append('\n');
            }
            return table.toString();
        }
    }

    static Outcome run(Settings settings, Duration length, int rounds) throws IOException, InterruptedException {
        try (Application application = Application.create();
                Server server = Server.start(
                        new Commands(settings.withServerOptions(OPTIONS), application).forLoad(Subject.SOCKET_IO))) {
            Soak soak = new Soak(server, length.dividedBy(rounds));
            for (int i = 0; i < rounds; i++) {
                soak.receiveVisitors();
                soak.states.add(ServerState.whenQuiet(server));
            }
            return new Outcome(List.copyOf(soak.states), soak.visits.sum());
        }
    }

    private void receiveVisitors() throws IOException, InterruptedException {
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(VISITORS);
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            Visitor visitor = new Visitor(server.address(), i, visits);
            visitors.add(visitor);
            threads.execute(() -> visitor.comeAndGoUntil(isOver));
        }
        threads.shutdown();
        if (threads.awaitTermination(round.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("all visitors have failed", visitors.get(0).failure());
        }
        isOver.set(true);
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IOException("a visitor waits for the server");
        }
        for (Visitor visitor : visitors) {
            if (visitor.failure() != null) {
                throw new IOException("a visitor has failed", visitor.failure());
            }
        }
    }
}

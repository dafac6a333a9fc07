/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.socketio.jakarta.ConnectionStateRecovery;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.internal.engine.RealThreads;
import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.internal.parser.DefaultParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Many threads speak while clients lose their connections and come back: nothing is lost, nothing comes twice. */
class RecoveryUnderLoadTest {
    private static final int SPEAKERS = 4;
    private static final int CLIENTS = 6;
    private static final int EVENTS = 1500;
    // Fast speakers would be through before slow clients have come back more than once.
    private static final int RETURNS = 3;
    private static final long LIMIT_SECONDS = 60;

    // -Dstress.seed repeats the choices of a run, though not the order of its threads.
    private final long seed = Long.getLong("stress.seed", System.nanoTime());

    @Test
    void clientsThatComeAndGoReceiveEveryEventOnceAndInOrder() throws Exception {
        try (RealThreads threads = new RealThreads()) {
            SocketServer server = server(threads);
            Namespace namespace = server.of("/");
            namespace.onConnection(socket -> {
                if (!socket.isRecovered()) {
                    socket.join("room");
                }
            });
            List<ReturningClient> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(new ReturningClient(server, new Random(seed + i)));
            }
            List<Callable<Void>> tasks = new ArrayList<>();
            clients.forEach(client -> tasks.add(client.until(SPEAKERS * EVENTS)));
            for (int i = 0; i < SPEAKERS; i++) {
                tasks.add(speaker(namespace, i, clients));
            }

            run(tasks);

            for (ReturningClient client : clients) {
                assertReceivedEverything(client);
            }
            server.close();
        }
    }

    private static SocketServer server(RealThreads threads) {
        JsonbCodec json = JsonbCodec.create();
        return new SocketServer(
                SocketIoConfig.builder()
                        .connectionStateRecovery(ConnectionStateRecovery.defaults())
                        .build(),
                new SocketServer.Surroundings(json, new DefaultParser(), threads.engineThreads(), () -> true));
    }

    // To everybody, to a room and to two rooms by turns.
    private static Callable<Void> speaker(Namespace namespace, int number, List<ReturningClient> clients) {
        int part = EVENTS / (RETURNS + 1);
        return () -> {
            for (int i = 0; i < EVENTS; i++) {
                if (i > 0 && i % part == 0) {
                    awaitReturns(clients, Math.min(i / part, RETURNS));
                }
                switch (i % 3) {
                    case 0 -> namespace.emit("news", number, i);
                    case 1 -> namespace.to("room").emit("news", number, i);
                    default -> namespace.to("elsewhere", "room").emit("news", number, i);
                }
            }
            return null;
        };
    }

    private static void awaitReturns(List<ReturningClient> clients, int times) {
        await().atMost(Duration.ofSeconds(LIMIT_SECONDS))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> clients.stream().allMatch(client -> client.returns() >= times));
    }

    private void run(List<Callable<Void>> tasks) throws InterruptedException, TimeoutException {
        ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Future<Void>> results = new ArrayList<>();
            tasks.forEach(task -> results.add(pool.submit(task)));
            for (Future<Void> result : results) {
                result.get(LIMIT_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException e) {
            throw new AssertionError("seed " + seed, e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private void assertReceivedEverything(ReturningClient client) {
        assertThat(client.returns()).as("seed %d: the client came back", seed).isGreaterThanOrEqualTo(RETURNS);
        assertThat(client.offsets()).as("seed %d: offsets", seed).isSorted().doesNotHaveDuplicates();
        for (int speaker = 0; speaker < SPEAKERS; speaker++) {
            List<Integer> expected = new ArrayList<>();
            for (int i = 0; i < EVENTS; i++) {
                expected.add(i);
            }
            assertThat(client.receivedFrom(speaker))
                    .as("seed %d: events of speaker %d", seed, speaker)
                    .isEqualTo(expected);
        }
    }
}

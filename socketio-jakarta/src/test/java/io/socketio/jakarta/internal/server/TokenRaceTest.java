/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.socketio.jakarta.ConnectionStateRecovery;
import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.internal.engine.RealThreads;
import io.socketio.jakarta.internal.engine.WebSocketChannel;
import io.socketio.jakarta.internal.engine.WebSocketReceiver;
import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.internal.parser.DefaultParser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several clients use one token at the same moment: at the end it has one owner. */
class TokenRaceTest {
    private static final Pattern CONNECT = Pattern.compile("40\\{\"sid\":\"([^\"]+)\",\"pid\":\"([^\"]+)\"}");
    private static final int ROUNDS = 100;
    private static final int CLIENTS = 3;

    private final RealThreads threads = new RealThreads();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final SocketServer server = server(threads);

    private static SocketServer server(RealThreads threads) {
        JsonbCodec json = JsonbCodec.create();
        return new SocketServer(
                SocketIoConfig.builder()
                        .connectionStateRecovery(ConnectionStateRecovery.defaults())
                        .build(),
                new SocketServer.Surroundings(json, new DefaultParser(), threads.engineThreads(), () -> true));
    }

    @AfterEach
    void stop() {
        clients.shutdownNow();
        server.close();
        threads.close();
    }

    private static final class Line implements WebSocketChannel {
        private final List<String> received = new CopyOnWriteArrayList<>();
        private volatile boolean isClosed;

        @Override
        public void sendText(String text, boolean mayWait, Completion completion) {
            received.add(text);
            completion.onSent();
        }

        @Override
        public void sendBinary(byte[] data, boolean mayWait, Completion completion) {
            throw new AssertionError("nobody sends binary");
        }

        @Override
        public void close(CloseCode code) {
            isClosed = true;
        }

        Optional<Matcher> connection() {
            return received.stream()
                    .map(CONNECT::matcher)
                    .filter(Matcher::matches)
                    .findFirst();
        }

        boolean isOf(String sid) {
            return !isClosed
                    && connection().filter(reply -> reply.group(1).equals(sid)).isPresent();
        }
    }

    private WebSocketReceiver open(Line line) {
        EngineRequest request = new EngineRequest(
                "/socket.io/",
                Map.of(),
                Map.of(),
                "127.0.0.1",
                false,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
        return server.serverEngine().openWebSocket(request, line);
    }

    @Test
    void tokenHasOneOwnerInTheEnd() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Line first = new Line();
            WebSocketReceiver owner = open(first);
            owner.onText("40");
            Matcher connection = first.connection().orElseThrow();
            if (round % 2 == 0) {
                owner.onClose(true);
            }
            race(connection.group(1), "40{\"pid\":\"" + connection.group(2) + "\",\"offset\":\"0\"}");
            owner.onClose(true);
        }
    }

    private void race(String sid, String token) throws Exception {
        CountDownLatch start = new CountDownLatch(CLIENTS);
        List<Line> lines = Stream.generate(Line::new).limit(CLIENTS).toList();
        List<CompletableFuture<WebSocketReceiver>> receivers = lines.stream()
                .map(line -> CompletableFuture.supplyAsync(() -> use(token, line, start), clients))
                .toList();
        for (CompletableFuture<WebSocketReceiver> receiver : receivers) {
            receiver.get(20, TimeUnit.SECONDS);
        }

        await().atMost(Duration.ofSeconds(10))
                .until(() -> lines.stream().filter(line -> line.isOf(sid)).count() == 1);
        assertThat(server.of("/").socket(sid)).isPresent();
        assertThat(lines).allMatch(line -> line.isClosed || line.connection().isPresent());
        for (CompletableFuture<WebSocketReceiver> receiver : receivers) {
            receiver.join().onClose(false);
        }
    }

    private WebSocketReceiver use(String token, Line line, CountDownLatch start) {
        WebSocketReceiver receiver = open(line);
        start.countDown();
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        receiver.onText(token);
        return receiver;
    }
}

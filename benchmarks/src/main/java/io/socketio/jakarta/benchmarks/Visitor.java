/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes in one of several ways, does this and that and goes, or vanishes, again and again. One thread each;
 * {@link #failure} may be asked by another one once that has ended.
 */
final class Visitor {
    private static final String POLLING = "/socket.io/?EIO=4&transport=polling";
    private static final String SEPARATOR = "\u001e";
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int ROOMS = 10;

    private final URI server;
    private final Random random;
    private final LongAdder visits;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile @Nullable Exception failure;

    Visitor(URI server, int seed, LongAdder visits) {
        this.server = server;
        this.random = new Random(seed);
        this.visits = visits;
    }

    /** Why it has given up, {@code null} if it has not. */
    @Nullable
    Exception failure() {
        return failure;
    }

    void comeAndGoUntil(AtomicBoolean isOver) {
        try {
            while (!isOver.get()) {
                visit();
                visits.increment();
            }
        } catch (IOException | RuntimeException e) {
            failure = e;
        } catch (InterruptedException e) {
            failure = e;
            Thread.currentThread().interrupt();
        }
    }

    private void visit() throws IOException, InterruptedException {
        switch (random.nextInt(5)) {
            case 0 -> poll();
            case 1 -> upgrade();
            case 2 -> useWebSocket(Visit.open(http, webSocket("")));
            case 3 -> giveUpAnUpgrade();
            default -> talkNonsense();
        }
    }

    private void poll() throws IOException, InterruptedException {
        String path = openSession();
        post(path, "40", 200);
        await(path, "40{");
        post(path, "420[\"join\",\"" + room() + "\"]" + SEPARATOR + "42[\"echo\",\"polled\"]", 200);
        await(path, "42[\"echo\",\"polled\"]");
        if (random.nextBoolean()) {
            post(path, "1", 200);
        }
    }

    private void upgrade() throws IOException, InterruptedException {
        String path = openSession();
        post(path, "40", 200);
        await(path, "40{");
        Visit visit = Visit.open(http, webSocket(path.substring(path.indexOf("&sid="))));
        visit.send("2probe");
        visit.await("3probe");
        visit.send("5");
        talk(visit);
        leave(visit);
    }

    private void useWebSocket(Visit visit) throws IOException, InterruptedException {
        visit.await("0{");
        visit.send("40");
        visit.await("40{");
        talk(visit);
        leave(visit);
    }

    private void talk(Visit visit) throws IOException, InterruptedException {
        visit.send("420[\"join\",\"" + room() + "\"]");
        visit.await("430");
        visit.send("42[\"room\",\"" + room() + "\",\"hello\"]");
        for (int i = 0; i < 32; i++) {
            visit.send("42[\"echo\",\"" + "x".repeat(random.nextInt(2000)) + "\"]");
        }
        visit.send("42[\"echo\",\"last\"]");
        visit.await("42[\"echo\",\"last\"]");
        visit.send("451-[\"binary\",{\"_placeholder\":true,\"num\":0}]");
        visit.send(new byte[random.nextInt(20_000)]);
        visit.await("451-");
    }

    private void leave(Visit visit) {
        if (random.nextBoolean()) {
            visit.close();
        } else {
            visit.vanish();
        }
    }

    private void giveUpAnUpgrade() throws IOException, InterruptedException {
        String path = openSession();
        Visit visit = Visit.open(http, webSocket(path.substring(path.indexOf("&sid="))));
        visit.send("2probe");
        visit.await("3probe");
        visit.vanish();
        post(path, "1", 200);
    }

    private void talkNonsense() throws IOException, InterruptedException {
        post(POLLING + "&sid=nobody", "40", 400);
        get("/socket.io/?EIO=9&transport=polling", 400);
        post(openSession(), "no packet", 400);
        Visit visit = Visit.open(http, webSocket(""));
        visit.await("0{");
        visit.send("40" + "[broken");
        visit.awaitEnd();
    }

    private String room() {
        return "room " + random.nextInt(ROOMS);
    }

    private URI webSocket(String session) {
        return URI.create("ws://" + server.getAuthority() + "/socket.io/?EIO=4&transport=websocket" + session);
    }

    private String openSession() throws IOException, InterruptedException {
        String open = get(POLLING, 200);
        String name = "\"sid\":\"";
        int start = open.indexOf(name) + name.length();
        return POLLING + "&sid=" + open.substring(start, open.indexOf('"', start));
    }

    private void await(String path, String packet) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() - deadline < 0) {
            for (String received : get(path, 200).split(SEPARATOR, -1)) {
                if (received.equals("2")) {
                    post(path, "3", 200);
                } else if (received.startsWith(packet)) {
                    return;
                }
            }
        }
        throw new IOException("no " + packet + " came");
    }

    private String get(String path, int status) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.resolve(path)).GET(), status);
    }

    private void post(String path, String body, int status) throws IOException, InterruptedException {
        send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "text/plain;charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                status);
    }

    private String send(HttpRequest.Builder request, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != status) {
            throw new IOException(answer.uri() + " was answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.internal.engine.WebSocketChannel;
import io.socketio.jakarta.internal.engine.WebSocketReceiver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client that reads for a while, loses its connection with whatever is on it, and comes back with the last offset it
 * read. Used by one thread; the server writes from others.
 */
final class ReturningClient {
    private static final Pattern CONNECT = Pattern.compile("40\\{\"sid\":\"([^\"]+)\",\"pid\":\"([^\"]+)\"}");
    private static final Pattern NEWS = Pattern.compile("42\\[\"news\",(\\d+),(\\d+),\"([0-9a-z]+)\"]");
    private static final int LONGEST_STAY = 400;

    private final SocketServer server;
    private final Random random;
    private final List<int[]> news = new ArrayList<>();
    private final List<Long> offsets = new ArrayList<>();
    private Line line;
    private WebSocketReceiver receiver;
    private final String sid;
    private final String pid;
    private final AtomicInteger returns = new AtomicInteger();

    /** A connection: what the server has sent and the client has not read yet. */
    private static final class Line implements WebSocketChannel {
        private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();

        @Override
        public void sendText(String text, boolean mayWait, Completion completion) {
            unread.add(text);
            completion.onSent();
        }

        @Override
        public void sendBinary(byte[] data, boolean mayWait, Completion completion) {
            throw new AssertionError("nobody sends binary");
        }

        @Override
        public void close(CloseCode code) {
            // What is on the way is lost with the line when the client changes it.
        }
    }

    /** Connects for the first time. */
    ReturningClient(SocketServer server, Random random) {
        this.server = server;
        this.random = random;
        this.line = new Line();
        this.receiver = open(line);
        receiver.onText("40");
        Matcher connect = CONNECT.matcher(readUntilConnected());
        if (!connect.matches()) {
            throw new AssertionError("no CONNECT packet");
        }
        this.sid = connect.group(1);
        this.pid = connect.group(2);
    }

    private WebSocketReceiver open(Line opened) {
        EngineRequest request = new EngineRequest(
                "/socket.io/",
                Map.of(),
                Map.of(),
                "127.0.0.1",
                false,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
        return server.serverEngine().openWebSocket(request, opened);
    }

    /** Reads, goes and comes until it has received so many events. */
    Callable<Void> until(int count) {
        return () -> {
            while (news.size() < count) {
                int stay = Math.min(count - news.size(), 1 + random.nextInt(LONGEST_STAY));
                for (int i = 0; i < stay; i++) {
                    read();
                }
                if (news.size() < count) {
                    comeBack();
                }
            }
            return null;
        };
    }

    // The server learns of the broken connection before the client is back, or not.
    private void comeBack() {
        WebSocketReceiver broken = receiver;
        boolean isNoticed = random.nextBoolean();
        if (isNoticed) {
            broken.onClose(random.nextBoolean());
        }
        line = new Line();
        receiver = open(line);
        receiver.onText("40{\"pid\":\"" + pid + "\",\"offset\":\"" + Long.toString(lastOffset(), 36) + "\"}");
        String connect = readUntilConnected();
        if (!connect.equals("40{\"sid\":\"" + sid + "\",\"pid\":\"" + pid + "\"}")) {
            throw new AssertionError("return " + returns + " gave a new socket: " + connect);
        }
        returns.incrementAndGet();
        if (!isNoticed) {
            broken.onClose(true);
        }
    }

    private String readUntilConnected() {
        String frame = read();
        while (!frame.startsWith("40")) {
            frame = read();
        }
        return frame;
    }

    private String read() {
        try {
            String frame = line.unread.poll(20, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("nothing came any more after " + news.size() + " events");
            }
            Matcher event = NEWS.matcher(frame);
            if (event.matches()) {
                news.add(new int[] {Integer.parseInt(event.group(1)), Integer.parseInt(event.group(2))});
                offsets.add(Long.parseLong(event.group(3), 36));
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private long lastOffset() {
        return offsets.get(offsets.size() - 1);
    }

    /** How often it has come back; called by any thread. */
    int returns() {
        return returns.get();
    }

    /** In the order of their arrival. */
    List<Long> offsets() {
        return offsets;
    }

    /** The numbers of one speaker's events in the order of their arrival. */
    List<Integer> receivedFrom(int speaker) {
        return news.stream()
                .filter(event -> event[0] == speaker)
                .map(event -> event[1])
                .toList();
    }
}

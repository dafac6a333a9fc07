/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket of somebody who waits for what is sent; answers heartbeats. Used by one thread. */
final class Visit {
    private static final int LIMIT_SECONDS = 30;
    private static final String END = "the end";

    private final WebSocket webSocket;
    private final BlockingQueue<String> received;

    private Visit(WebSocket webSocket, BlockingQueue<String> received) {
        this.webSocket = webSocket;
        this.received = received;
    }

    static Visit open(HttpClient http, URI address) throws IOException {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        try {
            return new Visit(
                    http.newWebSocketBuilder()
                            .buildAsync(address, new Reader(received))
                            .join(),
                    received);
        } catch (CompletionException e) {
            throw new IOException("no WebSocket at " + address, e);
        }
    }

    void send(String text) throws IOException {
        join(webSocket.sendText(text, true));
    }

    void send(byte[] data) throws IOException {
        join(webSocket.sendBinary(ByteBuffer.wrap(data), true));
    }

    private static void join(CompletionStage<WebSocket> sending) throws IOException {
        try {
            sending.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new IOException("the connection is broken", e);
        }
    }

    /** Reads on until a text that begins so. */
    void await(String beginning) throws IOException, InterruptedException {
        String text = next();
        while (!text.startsWith(beginning)) {
            if (text.equals("2")) {
                send("3");
            } else if (text.equals(END)) {
                throw new IOException("the server ended the connection, before " + beginning);
            }
            text = next();
        }
    }

    private String next() throws IOException, InterruptedException {
        String text = received.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (text == null) {
            throw new IOException("nothing came in " + LIMIT_SECONDS + " s");
        }
        return text;
    }

    /** Reads on until the server has ended the connection. */
    void awaitEnd() throws IOException, InterruptedException {
        while (!next().equals(END)) {
            // What came before does not matter.
        }
    }

    /** Says goodbye. */
    void close() {
        CompletableFuture<WebSocket> unused =
                webSocket.sendClose(WebSocket.NORMAL_CLOSURE, "").whenComplete((closed, failure) -> webSocket.abort());
    }

    /** Closes the connection without a word. */
    void vanish() {
        webSocket.abort();
    }

    /** Called by the client, one call after the other. */
    private static final class Reader implements WebSocket.Listener {
        private final BlockingQueue<String> received;
        private final StringBuilder parts = new StringBuilder();

        Reader(BlockingQueue<String> received) {
            this.received = received;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                received.add(parts.toString());
                parts.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            received.add(END);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            received.add(END);
        }
    }
}

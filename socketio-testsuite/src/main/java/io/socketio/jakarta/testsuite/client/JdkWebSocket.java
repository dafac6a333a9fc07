/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.io.Closeable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket of the JDK's HTTP client, for text messages. Thread-safe. */
public final class JdkWebSocket implements Closeable {
    private static final long LIMIT_SECONDS = 15;

    private final WebSocket webSocket;
    private final BlockingQueue<String> messages;

    private JdkWebSocket(WebSocket webSocket, BlockingQueue<String> messages) {
        this.webSocket = webSocket;
        this.messages = messages;
    }

    /** Connects, or fails. */
    public static JdkWebSocket open(HttpClient client, URI address) {
        BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        WebSocket webSocket = client.newWebSocketBuilder()
                .buildAsync(address, new Reader(messages))
                .join();
        return new JdkWebSocket(webSocket, messages);
    }

    /** Sends a message and waits until it is written. */
    public void send(String text) {
        webSocket.sendText(text, true).join();
    }

    /** The next message. */
    public String next() {
        try {
            String message = messages.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new IllegalStateException("no message came");
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        webSocket.abort();
    }

    /** Called by the client, one call after the other. */
    private static final class Reader implements WebSocket.Listener {
        private final BlockingQueue<String> messages;
        private final StringBuilder parts = new StringBuilder();

        Reader(BlockingQueue<String> messages) {
            this.messages = messages;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                messages.add(parts.toString());
                parts.setLength(0);
            }
            webSocket.request(1);
            return null;
        }
    }
}

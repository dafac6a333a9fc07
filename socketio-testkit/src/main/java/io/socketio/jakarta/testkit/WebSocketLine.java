/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.engine.TransportType;
import io.socketio.jakarta.parser.EngineMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** A WebSocket over the network. Frames are read one at a time, so that a client that does not read is one. */
final class WebSocketLine implements Line {
    private final Relay network;
    private final Reader reader;
    // Guarded by this.
    private CompletableFuture<WebSocket> sending;
    private final WebSocket socket;

    private WebSocketLine(WebSocket socket, Relay network, Reader reader) {
        this.network = network;
        this.socket = socket;
        this.reader = reader;
        this.sending = CompletableFuture.completedFuture(socket);
    }

    /**
     * Opens the WebSocket and waits until it is.
     *
     * @throws ConnectErrorException if the handshake is refused
     */
    static WebSocketLine open(HttpClient http, Relay network, URI uri, ClientRequest request, Listener listener) {
        WebSocket.Builder builder = http.newWebSocketBuilder();
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        Reader reader = new Reader(listener);
        try {
            return new WebSocketLine(builder.buildAsync(uri, reader).join(), network, reader);
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refusal) {
                throw new ConnectErrorException(
                        "websocket error: HTTP " + refusal.getResponse().statusCode());
            }
            throw e;
        }
    }

    @Override
    public TransportType transport() {
        return TransportType.WEBSOCKET;
    }

    @Override
    public synchronized void send(List<EngineMessage> packets) {
        for (EngineMessage packet : packets) {
            if (packet instanceof EngineMessage.Text text) {
                send(open -> open.sendText(text.data(), true));
            } else if (packet instanceof EngineMessage.Binary binary) {
                send(open -> open.sendBinary(ByteBuffer.wrap(binary.data().clone()), true));
            }
        }
    }

    // What fails belongs to a connection that has ended, which the reader reports.
    private synchronized void send(Function<WebSocket, CompletableFuture<WebSocket>> message) {
        if (!reader.isLost()) {
            sending = sending.thenCompose(message);
        }
    }

    @Override
    public void stall() {
        reader.stall();
    }

    @Override
    public void resume() {
        reader.resume(socket);
    }

    @Override
    public void silence() {
        reader.lose();
    }

    @Override
    public void cut() {
        reader.lose();
        network.cut();
    }

    @Override
    public synchronized void close() {
        send(open -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""));
        sending = sending.whenComplete((open, failure) -> network.retire());
        reader.lose();
    }

    /** Called by the HTTP client's threads, one at a time. */
    private static final class Reader implements WebSocket.Listener {
        private final Listener listener;
        private final StringBuilder text = new StringBuilder();
        private byte[] binary = {};
        // All guarded by this.
        private boolean isStalled;
        private Optional<Runnable> unread = Optional.empty();
        private boolean isLost;

        Reader(Listener listener) {
            this.listener = listener;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean isLast) {
            text.append(data);
            if (isLast) {
                String whole = text.toString();
                text.setLength(0);
                deliver(socket, () -> listener.onText(whole));
            } else {
                socket.request(1);
            }
            return CompletableFuture.completedFuture(socket);
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean isLast) {
            byte[] whole = new byte[binary.length + data.remaining()];
            System.arraycopy(binary, 0, whole, 0, binary.length);
            data.get(whole, binary.length, data.remaining());
            binary = isLast ? new byte[0] : whole;
            if (isLast) {
                deliver(socket, () -> listener.onBinary(whole));
            } else {
                socket.request(1);
            }
            return CompletableFuture.completedFuture(socket);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            if (lose()) {
                listener.onEnd("the server closed the connection with " + code);
            }
            return CompletableFuture.completedFuture(socket);
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            if (lose()) {
                listener.onEnd("the connection broke: " + failure);
            }
        }

        // The next message is asked for when this one has been taken.
        private void deliver(WebSocket socket, Runnable message) {
            synchronized (this) {
                if (isLost) {
                    return;
                }
                if (isStalled) {
                    unread = Optional.of(message);
                    return;
                }
            }
            message.run();
            socket.request(1);
        }

        synchronized void stall() {
            isStalled = true;
        }

        void resume(WebSocket socket) {
            Optional<Runnable> next;
            synchronized (this) {
                isStalled = false;
                next = unread;
                unread = Optional.empty();
            }
            next.ifPresent(message -> deliver(socket, message));
        }

        synchronized boolean isLost() {
            return isLost;
        }

        synchronized boolean lose() {
            boolean isFirst = !isLost;
            isLost = true;
            return isFirst;
        }
    }
}

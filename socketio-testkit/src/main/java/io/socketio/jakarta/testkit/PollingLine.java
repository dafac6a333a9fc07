/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.parser.EngineMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Long-polling: one GET waits at a time and one POST is under way. Answers are handled by the HTTP client's threads,
 * one at a time.
 */
final class PollingLine implements Line {
    private static final String SEPARATOR = "\u001e";

    private final HttpClient http;
    private final ClientRequest request;
    private final Listener listener;
    private final URI handshake;
    // All guarded by this.
    private Optional<URI> session = Optional.empty();
    private CompletableFuture<?> posting = CompletableFuture.completedFuture("");
    private CompletableFuture<?> polling = CompletableFuture.completedFuture("");
    private boolean isStalled;
    private Optional<String> unread = Optional.empty();
    private boolean isLost;

    private PollingLine(HttpClient http, URI handshake, ClientRequest request, Listener listener) {
        this.http = http;
        this.handshake = handshake;
        this.request = request;
        this.listener = listener;
    }

    /**
     * Sends the handshake and waits for its answer.
     *
     * @param sidOf reads the session id from the first packet
     */
    static PollingLine open(
            HttpClient http, URI handshake, ClientRequest request, Listener listener, UnaryOperator<String> sidOf) {
        PollingLine line = new PollingLine(http, handshake, request, listener);
        HttpResponse<String> answer =
                line.exchange(line.request(handshake).GET()).join();
        if (answer.statusCode() != 200) {
            throw new ConnectErrorException("xhr poll error: HTTP " + answer.statusCode() + " " + answer.body());
        }
        String first = answer.body().split(SEPARATOR, 2)[0];
        line.begin(sidOf.apply(first));
        line.received(answer.body());
        return line;
    }

    private synchronized void begin(String sid) {
        session = Optional.of(URI.create(handshake + "&sid=" + sid));
    }

    private HttpRequest.Builder request(URI uri) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder;
    }

    private CompletableFuture<HttpResponse<String>> exchange(HttpRequest.Builder builder) {
        return http.sendAsync(builder.build(), BodyHandlers.ofString());
    }

    // The next poll is sent when this payload has been read.
    private void received(String payload) {
        synchronized (this) {
            if (isLost) {
                return;
            }
            if (isStalled) {
                unread = Optional.of(payload);
                return;
            }
        }
        for (String packet : payload.split(SEPARATOR, -1)) {
            if (packet.startsWith("b")) {
                listener.onBinary(Base64.getDecoder().decode(packet.substring(1)));
            } else if (!packet.isEmpty()) {
                listener.onText(packet);
            }
        }
        poll();
    }

    private synchronized void poll() {
        if (!isLost) {
            polling = exchange(request(session.orElseThrow()).GET()).whenComplete(this::polled);
        }
    }

    private void polled(@Nullable HttpResponse<String> answer, @Nullable Throwable failure) {
        if (answer != null && answer.statusCode() == 200) {
            received(answer.body());
        } else if (lose()) {
            listener.onEnd(
                    answer == null ? "the poll failed: " + failure : "a poll was answered " + answer.statusCode());
        }
    }

    @Override
    public void send(List<EngineMessage> packets) {
        post(packets.stream().map(PollingLine::encode).collect(Collectors.joining(SEPARATOR)));
    }

    private static String encode(EngineMessage packet) {
        return packet instanceof EngineMessage.Binary binary
                ? "b" + Base64.getEncoder().encodeToString(binary.data())
                : ((EngineMessage.Text) packet).data();
    }

    private synchronized void post(String payload) {
        if (!isLost) {
            URI target = session.orElseThrow();
            posting = posting.thenCompose(last -> exchange(request(target)
                    .header("Content-Type", "text/plain;charset=UTF-8")
                    .POST(BodyPublishers.ofString(payload))));
        }
    }

    @Override
    public synchronized void stall() {
        isStalled = true;
    }

    @Override
    public void resume() {
        Optional<String> next;
        synchronized (this) {
            isStalled = false;
            next = unread;
            unread = Optional.empty();
        }
        next.ifPresent(this::received);
    }

    @Override
    public void cut() {
        lose();
    }

    @Override
    public void reset() {
        if (lose()) {
            abandonPoll();
        }
    }

    private synchronized void abandonPoll() {
        polling.cancel(true);
    }

    @Override
    public void close() {
        post("1");
        lose();
    }

    private synchronized boolean lose() {
        boolean isFirst = !isLost;
        isLost = true;
        return isFirst;
    }
}

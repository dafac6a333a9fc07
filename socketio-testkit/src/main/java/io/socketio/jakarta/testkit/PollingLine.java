/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.engine.TransportType;
import io.socketio.jakarta.parser.EngineMessage;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Long-polling: one GET waits at a time and one POST is under way. Answers are handled one at a time, on the thread
 * that brings them.
 */
final class PollingLine implements Line {
    private static final String SEPARATOR = "\u001e";

    /** What waits is sent together, as clients do, up to this many characters: less than servers take by far. */
    private static final int PAYLOAD_LIMIT = 64 * 1024;

    private final Polls polls;
    private final Turns turns = new Turns();
    private final Listener listener;
    private final OpenPacket open;
    private final CompletableFuture<Void> paused = new CompletableFuture<>();
    // All guarded by this.
    private final Queue<String> toPost = new ArrayDeque<>();
    private Optional<String> unread = Optional.empty();
    private boolean isPosting;
    private boolean isPolling;
    private boolean isPausing;
    private boolean isStalled;
    private boolean isClosing;
    private boolean isLost;

    private PollingLine(Polls polls, Listener listener, OpenPacket open) {
        this.polls = polls;
        this.listener = listener;
        this.open = open;
    }

    /**
     * Sends the handshake and waits for its answer.
     *
     * @param reader reads the first packet
     * @throws ConnectErrorException if the handshake is refused
     */
    static PollingLine open(Polls polls, Listener listener, Function<String, OpenPacket> reader) {
        Polls.Reply answer = polls.handshake().toCompletableFuture().join();
        if (!answer.isOk()) {
            polls.release();
            throw new ConnectErrorException("xhr poll error: HTTP " + answer.status() + " " + answer.body());
        }
        OpenPacket open = reader.apply(answer.body().split(SEPARATOR, 2)[0]);
        polls.join(open.sid());
        PollingLine line = new PollingLine(polls, listener, open);
        line.turns.execute(() -> line.received(answer.body()));
        line.turns.begin();
        return line;
    }

    /** What the server has opened the session with. */
    OpenPacket handshake() {
        return open;
    }

    @Override
    public TransportType transport() {
        return TransportType.POLLING;
    }

    // ---- from the server, one call at a time

    // The next poll is sent when this payload has been read.
    private void received(String payload) {
        synchronized (this) {
            isPolling = false;
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

    private void poll() {
        boolean isDue;
        synchronized (this) {
            isDue = !isLost && !isPausing && !isPolling && !isStalled;
            isPolling |= isDue;
        }
        if (isDue) {
            polls.get().whenCompleteAsync(this::polled, turns);
        } else {
            completePause();
        }
    }

    private void polled(Polls.@Nullable Reply answer, @Nullable Throwable failure) {
        if (answer != null && answer.isOk()) {
            received(answer.body());
        } else if (lose()) {
            polls.release();
            listener.onEnd(answer == null ? "the poll failed: " + failure : "a poll was answered " + answer.status());
        }
    }

    // ---- to the server

    @Override
    public void send(List<EngineMessage> packets) {
        offer(packets);
    }

    /** Sends packets; returns {@code false} if another transport has to. */
    boolean offer(List<EngineMessage> packets) {
        synchronized (this) {
            if (isPausing) {
                return false;
            }
            if (!isLost) {
                toPost.add(packets.stream().map(PollingLine::encode).collect(Collectors.joining(SEPARATOR)));
            }
        }
        post();
        return true;
    }

    private static String encode(EngineMessage packet) {
        return packet instanceof EngineMessage.Binary binary
                ? "b" + Base64.getEncoder().encodeToString(binary.data())
                : ((EngineMessage.Text) packet).data();
    }

    private void post() {
        Optional<String> next;
        synchronized (this) {
            next = isPosting || toPost.isEmpty() ? Optional.empty() : Optional.of(nextPayload());
            isPosting |= next.isPresent();
        }
        if (next.isPresent()) {
            // What fails belongs to a session that has ended, which the poll reports.
            polls.post(next.get()).whenCompleteAsync((answer, failure) -> posted(), turns);
        } else {
            completePause();
            completeClose();
        }
    }

    // Called within the monitor.
    private String nextPayload() {
        StringBuilder payload = new StringBuilder(toPost.remove());
        while (!toPost.isEmpty() && payload.length() + toPost.peek().length() < PAYLOAD_LIMIT) {
            payload.append(SEPARATOR).append(toPost.remove());
        }
        return payload.toString();
    }

    private void posted() {
        synchronized (this) {
            isPosting = false;
        }
        post();
    }

    // ---- the upgrade

    /** Sends nothing new; completes when what was under way is over and another transport may go on. */
    CompletionStage<Void> pause() {
        synchronized (this) {
            isPausing = true;
        }
        completePause();
        return paused;
    }

    private void completePause() {
        boolean isPaused;
        synchronized (this) {
            isPaused = isPausing && !isPolling && !isPosting && toPost.isEmpty() && unread.isEmpty();
        }
        if (isPaused) {
            paused.complete(null);
        }
    }

    /** Another transport does not go on after all. */
    void unpause() {
        synchronized (this) {
            isPausing = false;
        }
        poll();
    }

    // ---- what tests do to it

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
        turns.execute(() -> next.ifPresentOrElse(this::received, this::poll));
    }

    @Override
    public synchronized void silence() {
        isLost = true;
        toPost.clear();
    }

    @Override
    public void cut() {
        silence();
        polls.cut();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (!isLost) {
                toPost.add("1");
            }
            isClosing = true;
            isLost = true;
        }
        post();
    }

    private void completeClose() {
        boolean isOver;
        synchronized (this) {
            isOver = isClosing && !isPosting && toPost.isEmpty();
        }
        if (isOver) {
            polls.release();
        }
    }

    private synchronized boolean lose() {
        boolean isFirst = !isLost;
        isLost = true;
        return isFirst;
    }
}

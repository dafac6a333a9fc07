/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.engine.EngineSession;
import io.socketio.jakarta.engine.EngineSessionListener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/** An engine without a container, its time, and what its application saw. */
public final class EngineFixture {
    static final Duration INTERVAL = Duration.ofMillis(300);
    static final Duration TIMEOUT = Duration.ofMillis(200);

    final ManualScheduler time = new ManualScheduler();
    final List<String> events = new ArrayList<>();
    final List<Boolean> answers = new ArrayList<>();
    final ServerEngine engine;
    private String poison = "";
    private Runnable onMessage = () -> {};
    private Optional<ServerSession> session = Optional.empty();

    /** With short times. */
    public EngineFixture() {
        this(config -> config);
    }

    EngineFixture(UnaryOperator<EngineConfig.Builder> change) {
        this(change, Runnable::run);
    }

    EngineFixture(UnaryOperator<EngineConfig.Builder> change, Executor housekeeping) {
        EngineConfig config = change.apply(
                        EngineConfig.builder().pingInterval(INTERVAL).pingTimeout(TIMEOUT))
                .build();
        engine = new ServerEngine(
                config, new EngineThreads(time, Runnable::run, () -> false, housekeeping), () -> true, this::connect);
    }

    private EngineSessionListener connect(EngineSession opened) {
        session = Optional.of((ServerSession) opened);
        return new EngineSessionListener() {
            @Override
            public void onText(String text) {
                if (text.equals(poison)) {
                    throw new IllegalStateException("listener");
                }
                events.add(text);
                onMessage.run();
            }

            @Override
            public void onBinary(byte[] binary) {
                events.add("binary " + binary.length);
            }

            @Override
            public void onClose(EngineCloseReason reason) {
                events.add("closed: " + reason);
            }
        };
    }

    /** What the application saw. */
    public List<String> events() {
        return events;
    }

    /** Makes the application fail on this message. */
    void failOn(String message) {
        poison = message;
    }

    /** Does this for each message of text. */
    void onMessage(Runnable action) {
        onMessage = action;
    }

    /** The session opened last. */
    public ServerSession session() {
        return session.orElseThrow();
    }

    static EngineRequest request() {
        return request(Map.of("EIO", "4"));
    }

    static EngineRequest request(Map<String, String> query) {
        return new EngineRequest(
                "/engine.io/", query, Map.of(), "127.0.0.1", false, Instant.EPOCH, Optional.empty(), Optional.empty());
    }

    /** A session whose handshake has been answered. */
    public ServerSession openPolling() {
        ServerSession opened = engine.openPolling(request());
        poll();
        return opened;
    }

    /** As {@link #openPolling()}, with this query. */
    ServerSession openPolling(Map<String, String> query) {
        ServerSession opened = engine.openPolling(request(query));
        poll();
        return opened;
    }

    FakePoll poll() {
        FakePoll poll = new FakePoll();
        session().polling().hold(poll);
        return poll;
    }

    /** Posts a payload; tells whether it was accepted. */
    boolean post(String payload) {
        if (!session().polling().beginPost()) {
            return false;
        }
        send(payload);
        return answers.get(answers.size() - 1);
    }

    /** Posts a payload of bytes; tells whether it was accepted. */
    boolean post(byte[] payload) {
        RecordedPost post = new RecordedPost();
        session().polling().beginPost();
        session().polling().post(payload, post);
        return post.accepted().orElseThrow();
    }

    /** Posts a payload whose answer, in {@link #answers}, may come later. */
    void startPost(String payload) {
        session().polling().beginPost();
        send(payload);
    }

    private void send(String payload) {
        session().polling().post(payload, new PostExchange() {
            @Override
            public void accept() {
                answers.add(true);
            }

            @Override
            public void reject() {
                answers.add(false);
            }
        });
    }

    /** A POST that remembers its answer. */
    static final class RecordedPost implements PostExchange {
        private Optional<Boolean> accepted = Optional.empty();

        @Override
        public void accept() {
            accepted = Optional.of(true);
        }

        @Override
        public void reject() {
            accepted = Optional.of(false);
        }

        /** The answer, if it has been given. */
        Optional<Boolean> accepted() {
            return accepted;
        }
    }
}

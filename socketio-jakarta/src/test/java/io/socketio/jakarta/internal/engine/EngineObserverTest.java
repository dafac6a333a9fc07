/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.engine.ConnectionError;
import io.socketio.jakarta.engine.ConnectionError.Cause;
import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.engine.EngineObserver;
import io.socketio.jakarta.engine.EngineSession;
import io.socketio.jakarta.engine.EngineSessionObserver;
import io.socketio.jakarta.engine.ObservedPacket;
import io.socketio.jakarta.engine.TransportType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What those hear who watch a server and its sessions. */
class EngineObserverTest {
    private final EngineFixture fixture = new EngineFixture();
    private final List<String> seen = new ArrayList<>();
    private final List<ConnectionError> errors = new ArrayList<>();

    @BeforeEach
    void observe() {
        fixture.engine.observe(new EngineObserver() {
            @Override
            public void onConnection(EngineSession session) {
                seen.add("connected " + session.transport().wireName());
                session.observe(new Journal());
            }

            @Override
            public void onConnectionError(ConnectionError error) {
                errors.add(error);
            }
        });
    }

    @Test
    void pollingSessionIsSeenFromItsFirstMessageToItsEnd() {
        fixture.openPolling();
        fixture.session().send("a");
        fixture.session().send("b");
        seen.add("polls");
        fixture.poll();
        fixture.post("4hello\u001ebAQID");
        fixture.startPost("1");
        fixture.time.advance(EngineFixture.TIMEOUT);

        assertThat(seen)
                .containsExactly(
                        "connected polling",
                        "sent OPEN",
                        "drained",
                        "polls",
                        "sent MESSAGE a",
                        "sent MESSAGE b",
                        "drained",
                        "received MESSAGE hello",
                        "received MESSAGE 3 bytes",
                        "received CLOSE",
                        "closed transport close");
    }

    @Test
    void upgradeIsSeenWhenItIsTriedAndWhenItIsDone() {
        fixture.openPolling();
        FakeChannel channel = new FakeChannel();
        WebSocketReceiver client = fixture.session().beginUpgrade(channel);
        seen.clear();

        client.onText("2probe");
        assertThat(seen).containsExactly("upgrading websocket");
        client.onText("5");

        assertThat(seen).containsExactly("upgrading websocket", "upgraded websocket while on websocket");
    }

    @Test
    void upgradeThatIsGivenUpIsNotSeenAsDone() {
        fixture.openPolling();
        WebSocketReceiver client = fixture.session().beginUpgrade(new FakeChannel());

        client.onText("2probe");
        client.onClose(true);
        client.onText("5");

        assertThat(seen).noneMatch(line -> line.startsWith("upgraded"));
    }

    @Test
    void heartbeatIsSeen() {
        FakeChannel channel = new FakeChannel();
        WebSocketReceiver client = fixture.engine.openWebSocket(EngineFixture.request(), channel);
        seen.clear();

        fixture.time.advance(EngineFixture.INTERVAL);
        client.onText("3");

        assertThat(seen).containsExactly("sent PING", "drained", "received PONG", "heartbeat");
    }

    @Test
    void drainIsToldOnceTheTransportHasTakenEverything() {
        FakeChannel channel = new FakeChannel();
        WebSocketReceiver unused = fixture.engine.openWebSocket(EngineFixture.request(), channel);
        seen.clear();
        channel.stall();

        fixture.session().send("a");
        fixture.session().send(new byte[2]);
        assertThat(seen).containsExactly("sent MESSAGE a");
        channel.finishOne();
        assertThat(seen).containsExactly("sent MESSAGE a", "sent MESSAGE 2 bytes");
        channel.finishOne();

        assertThat(seen).containsExactly("sent MESSAGE a", "sent MESSAGE 2 bytes", "drained");
    }

    @Test
    void observersCannotChangeWhatTheySee() {
        fixture.openPolling();
        AtomicInteger refused = new AtomicInteger();
        fixture.session().observe(new EngineSessionObserver() {
            @Override
            public void onPacketReceived(ObservedPacket packet) {
                ByteBuffer bytes = packet.binary().orElseThrow();
                bytes.get();
                refused.addAndGet(bytes.isReadOnly() ? 1 : 0);
            }
        });

        fixture.post("bAQID");

        assertThat(refused).hasValue(1);
        assertThat(seen).contains("received MESSAGE 3 bytes");
        assertThat(fixture.events).containsExactly("binary 3");
    }

    @Test
    void observerThatFailsHarmsNeitherTheSessionNorOtherObservers() {
        fixture.engine.observe(new EngineObserver() {
            @Override
            public void onConnection(EngineSession session) {
                session.observe(new EngineSessionObserver() {
                    @Override
                    public void onPacketReceived(ObservedPacket packet) {
                        throw new IllegalStateException("observer");
                    }

                    @Override
                    public void onPacketSent(ObservedPacket packet) {
                        throw new AssertionError("observer");
                    }
                });
                session.observe(new Journal());
                throw new IllegalStateException("observer");
            }
        });
        fixture.openPolling();
        seen.clear();

        fixture.post("4hello");
        fixture.session().send("a");

        assertThat(fixture.poll().body()).contains("4a");
        assertThat(fixture.events).containsExactly("hello");
        assertThat(seen)
                .containsExactly(
                        "received MESSAGE hello",
                        "received MESSAGE hello",
                        "sent MESSAGE a",
                        "sent MESSAGE a",
                        "drained",
                        "drained");
    }

    @Test
    void refusalIsToldWithItsCauseAndWhatItWasDecidedOn() {
        fixture.engine.reportRefusal(
                Verdict.Refuse.because(Cause.SESSION_ID_UNKNOWN, Map.of("sid", "x")), EngineFixture::request);

        assertThat(errors)
                .containsExactly(new ConnectionError(
                        EngineFixture.request(), Cause.SESSION_ID_UNKNOWN, "Session ID unknown", Map.of("sid", "x")));
        assertThat(errors.get(0).code()).isEqualTo(1);
    }

    @Test
    void requestsAreCopiedForObserversOnly() {
        EngineFixture unobserved = new EngineFixture();
        AtomicInteger copies = new AtomicInteger();

        unobserved.engine.reportRefusal(Verdict.Refuse.because(Cause.FORBIDDEN), () -> {
            copies.incrementAndGet();
            return EngineFixture.request();
        });

        assertThat(copies).hasValue(0);
    }

    /** Writes down what happens on a session. */
    private final class Journal implements EngineSessionObserver {

        @Override
        public void onUpgrading(TransportType next) {
            seen.add("upgrading " + next.wireName());
        }

        @Override
        public void onUpgrade(TransportType current) {
            seen.add("upgraded " + current.wireName() + " while on "
                    + fixture.session().transport().wireName());
        }

        @Override
        public void onHeartbeat() {
            seen.add("heartbeat");
        }

        @Override
        public void onPacketReceived(ObservedPacket packet) {
            seen.add("received " + describe(packet));
        }

        @Override
        public void onPacketSent(ObservedPacket packet) {
            seen.add("sent " + describe(packet));
        }

        @Override
        public void onDrain() {
            seen.add("drained");
        }

        @Override
        public void onClose(EngineCloseReason reason) {
            seen.add("closed " + reason);
        }

        private String describe(ObservedPacket packet) {
            String content = packet.binary()
                    .map(bytes -> bytes.remaining() + " bytes")
                    .orElse(packet.type() == ObservedPacket.Type.MESSAGE ? packet.text() : "");
            return (packet.type() + " " + content).strip();
        }
    }
}

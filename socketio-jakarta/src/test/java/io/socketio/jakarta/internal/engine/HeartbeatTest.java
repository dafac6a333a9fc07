/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Engine.IO protocol 4, "Heartbeat". */
class HeartbeatTest {
    private static final Duration JUST_BEFORE = Duration.ofMillis(1);
    private final EngineFixture fixture = new EngineFixture();

    @Test
    void pingIsSentOneIntervalAfterTheHandshakeAndNotBefore() {
        fixture.openPolling();
        FakePoll poll = fixture.poll();

        fixture.time.advance(EngineFixture.INTERVAL.minus(JUST_BEFORE));
        assertThat(poll.isHeld()).isTrue();
        fixture.time.advance(JUST_BEFORE);

        assertThat(poll.body()).contains("2");
    }

    @Test
    void clientThatNeverAnswersIsGoneExactlyAfterIntervalAndTimeout() {
        fixture.openPolling();

        fixture.time.advance(EngineFixture.INTERVAL.plus(EngineFixture.TIMEOUT).minus(JUST_BEFORE));
        assertThat(fixture.events).isEmpty();
        fixture.time.advance(JUST_BEFORE);

        assertThat(fixture.events).containsExactly("closed: ping timeout");
    }

    @Test
    void eachPongStartsTheNextInterval() {
        fixture.openPolling();
        for (int i = 0; i < 10; i++) {
            FakePoll poll = fixture.poll();
            fixture.time.advance(EngineFixture.INTERVAL);
            assertThat(poll.body()).contains("2");
            fixture.time.advance(Duration.ofMillis(50));
            fixture.post("3");
        }

        assertThat(fixture.events).isEmpty();
    }

    @Test
    void pongIsInTimeAlsoWhenTheTimeoutIsLongerThanTheInterval() {
        EngineFixture patient = new EngineFixture(
                config -> config.pingInterval(Duration.ofMillis(100)).pingTimeout(Duration.ofSeconds(2)));
        patient.openPolling();
        patient.time.advance(Duration.ofMillis(100));
        patient.poll();
        patient.post("3");

        FakePoll poll = patient.poll();
        patient.time.advance(Duration.ofMillis(100));

        assertThat(poll.body()).contains("2");
    }

    @Test
    void eachPacketRestartsTheDeadlineBecauseThePongMayWaitBehindIt() {
        fixture.openPolling();
        fixture.time.advance(EngineFixture.INTERVAL);
        for (int i = 0; i < 2; i++) {
            fixture.time.advance(EngineFixture.TIMEOUT.minus(JUST_BEFORE));
            fixture.post("4upload");
        }
        fixture.post("3");
        fixture.time.advance(EngineFixture.INTERVAL);

        assertThat(fixture.events).containsExactly("upload", "upload");
    }

    @Test
    void clientThatSendsButNeverAnswersIsGoneWhenItWouldGiveUpItself() {
        fixture.openPolling();
        fixture.time.advance(EngineFixture.INTERVAL);
        Duration patience = EngineFixture.INTERVAL.plus(EngineFixture.TIMEOUT);
        for (int i = 0; i < patience.toMillis() - 1; i++) {
            fixture.time.advance(JUST_BEFORE);
            fixture.post("4x");
        }
        assertThat(fixture.events).doesNotContain("closed: ping timeout");
        fixture.time.advance(JUST_BEFORE);

        assertThat(fixture.events).contains("closed: ping timeout");
    }

    @Test
    void upgradeBetweenPingAndPongDoesNotEndTheSupervision() {
        fixture.openPolling();
        fixture.time.advance(EngineFixture.INTERVAL);
        WebSocketReceiver webSocket = fixture.session().beginUpgrade(new FakeChannel());
        webSocket.onText("2probe");
        webSocket.onText("5");

        fixture.time.advance(EngineFixture.TIMEOUT.multipliedBy(2));

        assertThat(fixture.events).containsExactly("closed: ping timeout");
    }

    @Test
    void sessionWhoseHandlerRunsIsNotTimedOut() {
        EngineFixture busy = new EngineFixture();
        busy.openPolling();
        busy.time.advance(EngineFixture.INTERVAL);

        busy.session().mailbox().run(() -> {
            busy.time.advance(EngineFixture.TIMEOUT.multipliedBy(3));
            assertThat(busy.session().isOpen()).isTrue();
        });
        busy.time.advance(EngineFixture.TIMEOUT);

        assertThat(busy.events).containsExactly("closed: ping timeout");
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.engine.TransportType;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One deadline for each session, whatever becomes of its transports (Engine.IO protocol 4, "Heartbeat" and "Upgrade"). */
class UpgradeSupervisionTest {
    private static final Duration JUST_BEFORE = Duration.ofMillis(1);

    private final EngineFixture fixture = new EngineFixture(config -> config.upgradeTimeout(Duration.ofMillis(100)));
    private final FakeChannel channel = new FakeChannel();

    @BeforeEach
    void open() {
        fixture.openPolling();
    }

    private void assertEndsExactlyAfter(Duration remaining) {
        fixture.time.advance(remaining.minus(JUST_BEFORE));
        assertThat(fixture.events).isEmpty();
        fixture.time.advance(JUST_BEFORE);
        assertThat(fixture.events).containsExactly("closed: ping timeout");
    }

    @Test
    void webSocketThatIsDroppedBetweenPingAndPongDoesNotMoveTheDeadline() {
        fixture.time.advance(EngineFixture.INTERVAL);
        WebSocketReceiver client = fixture.session().beginUpgrade(channel);
        client.onText("2probe");
        client.onClose(true);

        assertEndsExactlyAfter(EngineFixture.TIMEOUT);
    }

    @Test
    void upgradeThatIsGivenUpDoesNotMoveTheDeadline() {
        fixture.time.advance(EngineFixture.INTERVAL.minusMillis(50));
        fixture.session().beginUpgrade(channel).onText("2probe");
        fixture.time.advance(Duration.ofMillis(100));
        assertThat(channel.closed()).isPresent();

        assertEndsExactlyAfter(EngineFixture.TIMEOUT.minusMillis(50));
    }

    @Test
    void upgradeDoesNotMoveTheDeadline() {
        fixture.time.advance(EngineFixture.INTERVAL.plusMillis(50));
        WebSocketReceiver client = fixture.session().beginUpgrade(channel);
        client.onText("2probe");
        client.onText("5");

        assertEndsExactlyAfter(EngineFixture.TIMEOUT.minusMillis(50));
        assertThat(channel.closed()).isPresent();
    }

    @Test
    void deadlineThatPassesDuringTheUpgradeClosesTheProbingWebSocket() {
        fixture.time.advance(EngineFixture.INTERVAL.plus(EngineFixture.TIMEOUT).minusMillis(50));
        fixture.session().beginUpgrade(channel).onText("2probe");

        assertEndsExactlyAfter(Duration.ofMillis(50));
        assertThat(channel.closed()).isPresent();
    }

    @Test
    void pongThatIsPostedDuringTheUpgradeCounts() {
        fixture.time.advance(EngineFixture.INTERVAL);
        FakePoll poll = fixture.poll();
        assertThat(poll.body()).contains("2");
        WebSocketReceiver client = fixture.session().beginUpgrade(channel);
        client.onText("2probe");
        assertThat(fixture.post("3")).isTrue();
        client.onText("5");

        fixture.time.advance(EngineFixture.INTERVAL);
        assertThat(channel.sent()).containsExactly("3probe", "2");
        assertEndsExactlyAfter(EngineFixture.TIMEOUT);
    }

    @Test
    void pongOnTheWebSocketAnswersAPingOfThePolling() {
        fixture.time.advance(EngineFixture.INTERVAL);
        assertThat(fixture.poll().body()).contains("2");
        WebSocketReceiver client = fixture.session().beginUpgrade(channel);
        client.onText("2probe");
        client.onText("5");
        client.onText("3");

        fixture.time.advance(EngineFixture.INTERVAL);
        assertThat(channel.sent()).containsExactly("3probe", "2");
        assertEndsExactlyAfter(EngineFixture.TIMEOUT);
    }

    @Test
    void pingThatNoPollFetchedGoesOutOnTheWebSocket() {
        fixture.time.advance(EngineFixture.INTERVAL);
        WebSocketReceiver client = fixture.session().beginUpgrade(channel);
        client.onText("2probe");
        client.onText("5");

        assertThat(channel.sent()).containsExactly("3probe", "2");
    }

    @Test
    void upgradedSessionLeavesNoTimerBehind() {
        WebSocketReceiver client = fixture.session().beginUpgrade(channel);
        client.onText("2probe");
        client.onText("5");

        fixture.session().closeNow(EngineCloseReason.FORCED_CLOSE, "test");

        assertThat(fixture.time.size()).isZero();
    }

    @Test
    void whateverASilentClientDoesWithItsTransportsItIsGoneInTime() {
        for (long seed = 0; seed < 500; seed++) {
            EngineFixture played = new EngineFixture(config -> config.upgradeTimeout(Duration.ofMillis(100)));
            playWithTransports(played, new Random(seed), EngineFixture.INTERVAL.plus(EngineFixture.TIMEOUT));
            assertThat(played.events).as("seed %d", seed).containsExactly("closed: ping timeout");
        }
    }

    // Breaks no rule by which its session would end earlier.
    private static void playWithTransports(EngineFixture played, Random random, Duration limit) {
        ServerSession session = played.openPolling();
        WebSocketReceiver webSocket = session.beginUpgrade(new FakeChannel());
        FakePoll poll = played.poll();
        long remaining = limit.toMillis() - 1;
        while (remaining > 0) {
            boolean isPolling = session.transport() == TransportType.POLLING;
            switch (isPolling ? random.nextInt(6) : -1) {
                case 0 -> webSocket = session.beginUpgrade(new FakeChannel());
                case 1 -> webSocket.onText("2probe");
                case 2 -> webSocket.onText("garbage");
                case 3 -> webSocket.onClose(random.nextBoolean());
                case 4 -> webSocket.onText(random.nextInt(4) == 0 ? "5" : "2probe");
                case 5 -> poll = poll.isHeld() ? poll : played.poll();
                default -> {}
            }
            long step = Math.min(remaining, random.nextInt(40));
            played.time.advance(Duration.ofMillis(step));
            remaining -= step;
        }
        assertThat(played.events).isEmpty();
        played.time.advance(JUST_BEFORE);
    }
}

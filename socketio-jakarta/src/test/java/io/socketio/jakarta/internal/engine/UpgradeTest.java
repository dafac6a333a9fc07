/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.engine.TransportType;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Engine.IO protocol 4, "Upgrade". */
class UpgradeTest {
    private final EngineFixture fixture = new EngineFixture();
    private final FakeChannel channel = new FakeChannel();

    @BeforeEach
    void open() {
        fixture.openPolling();
    }

    @Test
    void probeIsAnsweredAndTheHeldPollReleased() {
        FakePoll poll = fixture.poll();

        fixture.session().beginUpgrade(channel).onText("2probe");

        assertThat(channel.sent()).containsExactly("3probe");
        fixture.time.advance(Duration.ofMillis(50));
        assertThat(poll.body()).contains("6");
        assertThat(fixture.session().transport()).isEqualTo(TransportType.POLLING);
    }

    @Test
    void pollThatOvertookTheProbeAndTheUpgradeIsRejected() {
        FakePoll poll = fixture.poll();
        WebSocketReceiver client = fixture.session().beginUpgrade(channel);

        client.onText("2probe");
        client.onText("5");

        assertThat(poll.isRejected()).isTrue();
        assertThat(fixture.session().isOpen()).isTrue();
    }

    @Test
    void pollThatOvertookTheUpgradeIsRejected() {
        WebSocketReceiver client = fixture.session().beginUpgrade(channel);
        client.onText("2probe");
        FakePoll poll = fixture.poll();

        client.onText("5");

        assertThat(poll.isRejected()).isTrue();
        assertThat(fixture.session().isOpen()).isTrue();
    }

    @Test
    void pollThatComesDuringTheProbeIsReleasedSoon() {
        fixture.session().beginUpgrade(channel).onText("2probe");

        FakePoll poll = fixture.poll();
        assertThat(poll.isHeld()).isTrue();
        fixture.time.advance(Duration.ofMillis(50));

        assertThat(poll.body()).contains("6");
    }

    @Test
    void messagesThatCameBeforeAWriteFailsAreHandled() {
        FakeChannel ending = new FakeChannel();
        ending.readAhead();
        WebSocketReceiver client = fixture.session().beginUpgrade(ending);
        client.onText("2probe");
        fixture.session().send("waiting");
        ending.stall();

        client.onText("5");
        ending.failOne();
        client.onText("4last");
        ending.passOn();

        assertThat(fixture.events).containsExactly("last", "closed: transport error");
        assertThat(ending.closed()).isPresent();
    }

    @Test
    void whatWaitsGoesOutOnTheWebSocketInOrder() {
        WebSocketReceiver client = fixture.session().beginUpgrade(channel);
        client.onText("2probe");
        fixture.session().send("a");
        fixture.session().send("b");

        client.onText("5");
        fixture.session().send("c");

        assertThat(channel.sent()).containsExactly("3probe", "4a", "4b", "4c");
        assertThat(fixture.session().transport()).isEqualTo(TransportType.WEBSOCKET);
    }

    @Test
    void messagesAfterTheUpgradeArrive() {
        WebSocketReceiver client = fixture.session().beginUpgrade(channel);
        fixture.post("4first");
        client.onText("2probe");
        client.onText("5");
        client.onText("4second");

        assertThat(fixture.events).containsExactly("first", "second");
    }

    @Test
    void pollAfterTheUpgradeIsRejected() {
        WebSocketReceiver client = fixture.session().beginUpgrade(channel);
        client.onText("2probe");
        client.onText("5");

        assertThat(fixture.poll().isRejected()).isTrue();
        assertThat(fixture.session().isOpen()).isTrue();
    }

    @Test
    void brokenPollIsOfNoConcernAfterTheUpgrade() {
        WebSocketReceiver client = fixture.session().beginUpgrade(channel);
        client.onText("2probe");
        client.onText("5");

        fixture.session().polling().fail("poll connection closed prematurely");

        assertThat(fixture.session().isOpen()).isTrue();
    }

    @Test
    void answerToTheProbeIsFinishedBeforeAnythingElseIsSent() {
        channel.stall();
        WebSocketReceiver client = fixture.session().beginUpgrade(channel);
        client.onText("2probe");
        client.onText("5");
        fixture.session().send("a");

        assertThat(channel.sent()).containsExactly("3probe");
        channel.finishOne();

        assertThat(channel.sent()).containsExactly("3probe", "4a");
        assertThat(channel.overlaps()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4x", "2", "1", "garbage", ""})
    void anyOtherFirstFrameClosesTheWebSocketOnly(String frame) {
        fixture.session().beginUpgrade(channel).onText(frame);

        assertThat(channel.closed()).isPresent();
        assertThat(fixture.session().isOpen()).isTrue();
        FakeChannel second = new FakeChannel();
        fixture.session().beginUpgrade(second).onText("2probe");
        assertThat(second.sent()).containsExactly("3probe");
    }

    @Test
    void upgradeThatTakesTooLongIsGivenUpAndMayBeTriedAgain() {
        EngineFixture patient = new EngineFixture(config -> config.pingInterval(Duration.ofMinutes(1)));
        patient.openPolling();
        patient.session().beginUpgrade(channel).onText("2probe");

        patient.time.advance(Duration.ofSeconds(10));

        assertThat(channel.closed()).isPresent();
        assertThat(patient.session().isOpen()).isTrue();
        FakePoll poll = patient.poll();
        patient.time.advance(Duration.ofSeconds(1));
        assertThat(poll.isHeld()).isTrue();
    }

    @Test
    void secondWebSocketIsClosedAndTheFirstIsNot() {
        WebSocketReceiver first = fixture.session().beginUpgrade(channel);
        first.onText("2probe");
        FakeChannel second = new FakeChannel();

        fixture.session().beginUpgrade(second).onText("2probe");
        first.onText("5");

        assertThat(second.closed()).isPresent();
        assertThat(second.sent()).isEmpty();
        assertThat(channel.closed()).isEmpty();
        assertThat(fixture.session().transport()).isEqualTo(TransportType.WEBSOCKET);
    }

    @Test
    void endOfTheSessionClosesTheProbingWebSocket() {
        fixture.session().beginUpgrade(channel).onText("2probe");
        fixture.poll();

        fixture.post("1");

        assertThat(channel.closed()).isPresent();
    }

    @Test
    void closeDuringTheUpgradeIsCompletedByTheUpgradePacket() {
        WebSocketReceiver client = fixture.session().beginUpgrade(channel);
        client.onText("2probe");
        fixture.session().send("last");
        fixture.session().close();

        client.onText("5");

        assertThat(channel.sent()).containsExactly("3probe", "4last");
        assertThat(channel.closed()).isPresent();
        assertThat(fixture.events).containsExactly("closed: forced close");
    }
}

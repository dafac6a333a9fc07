/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The server closes a session in order, at whatever stage its upgrade is (Engine.IO protocol 4, "Upgrade"). */
class UpgradeCloseTest {
    private final EngineFixture fixture = new EngineFixture(config -> config.pingInterval(Duration.ofMinutes(5)));
    private final FakeChannel channel = new FakeChannel();

    private WebSocketReceiver probing() {
        fixture.openPolling();
        WebSocketReceiver client = fixture.session().beginUpgrade(channel);
        client.onText("2probe");
        return client;
    }

    @Test
    void pollThatIsHeldDuringTheUpgradeIsTold() {
        probing();
        FakePoll poll = fixture.poll();
        fixture.session().close();

        assertThat(poll.body()).contains("1");
        assertThat(channel.closed()).isPresent();
        assertThat(fixture.events).containsExactly("closed: forced close");
    }

    @Test
    void nextPollIsToldIfTheUpgradeIsGivenUp() {
        WebSocketReceiver client = probing();
        fixture.session().send("last");
        fixture.session().close();
        client.onClose(true);

        assertThat(fixture.poll().body()).contains("4last");
        assertThat(fixture.poll().body()).contains("6\u001e1");
        assertThat(fixture.events).containsExactly("closed: forced close");
    }

    @Test
    void pollThatComesDuringTheUpgradeCompletesTheClose() {
        probing();
        fixture.session().close();

        assertThat(fixture.poll().body()).contains("6\u001e1");
        assertThat(channel.closed()).isPresent();
        assertThat(fixture.events).containsExactly("closed: forced close");
    }

    @Test
    void closeWaitsForEverythingThatIsBeingSent() {
        channel.stall();
        WebSocketReceiver client = probing();
        fixture.session().send("last");
        fixture.session().close();
        client.onText("5");
        assertThat(channel.sent()).containsExactly("3probe");

        channel.finishOne();
        assertThat(channel.sent()).containsExactly("3probe", "4last");
        assertThat(channel.closed()).isEmpty();
        channel.finishOne();

        assertThat(channel.closed()).isPresent();
        assertThat(fixture.events).containsExactly("closed: forced close");
        assertThat(channel.overlaps()).isZero();
    }

    @Test
    void closeThatTheClientDoesNotCompleteEndsAfterThirtySeconds() {
        EngineFixture patient = new EngineFixture(
                config -> config.pingInterval(Duration.ofMinutes(5)).upgradeTimeout(Duration.ofMinutes(1)));
        patient.openPolling();
        patient.session().beginUpgrade(channel).onText("2probe");
        patient.session().close();

        patient.time.advance(Duration.ofSeconds(30));

        assertThat(patient.events).containsExactly("closed: forced close");
        assertThat(channel.closed()).isPresent();
        assertThat(patient.time.size()).isZero();
    }

    @Test
    void whatArrivesOnTheWebSocketWhileClosingIsIgnored() {
        channel.stall();
        WebSocketReceiver client = probing();
        fixture.session().close();
        client.onText("5");
        client.onText("4too late");

        channel.finishOne();

        assertThat(fixture.events).containsExactly("closed: forced close");
    }

    @Test
    void clientThatClosesWhileTheServerDoesEndsTheSessionOnce() {
        channel.stall();
        WebSocketReceiver client = probing();
        client.onText("5");
        fixture.session().close();
        client.onText("1");

        channel.finishOne();

        assertThat(fixture.events).containsExactly("closed: transport close");
        assertThat(channel.closed()).isPresent();
    }

    @Test
    void webSocketThatWasGivenUpCannotSwitchAnyMore() {
        WebSocketReceiver client = probing();
        fixture.time.advance(Duration.ofSeconds(10));
        assertThat(channel.closed()).isPresent();
        FakeChannel next = new FakeChannel();
        WebSocketReceiver second = fixture.session().beginUpgrade(next);
        second.onText("2probe");
        second.onText("5");

        client.onText("5");
        client.onText("4from nowhere");
        client.onClose(false);

        assertThat(fixture.events).isEmpty();
        second.onText("4from the client");
        assertThat(fixture.events).containsExactly("from the client");
    }
}

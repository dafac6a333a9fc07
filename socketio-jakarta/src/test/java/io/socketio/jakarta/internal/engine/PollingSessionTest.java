/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.engine.SendOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Engine.IO protocol 4, "HTTP long-polling" and closing, without a container. */
class PollingSessionTest {
    private final EngineFixture fixture = new EngineFixture();

    @Test
    void handshakeIsAnsweredWithTheKeysInTheOrderClientsKnow() {
        ServerSession session = fixture.engine.openPolling(EngineFixture.request());

        FakePoll first = fixture.poll();

        assertThat(first.body())
                .contains("0{\"sid\":\"" + session.id() + "\",\"upgrades\":[\"websocket\"],\"pingInterval\":300,"
                        + "\"pingTimeout\":200,\"maxPayload\":1000000}");
    }

    @Test
    void initialPacketFollowsTheHandshakeInTheSameReply() {
        EngineFixture greeting = new EngineFixture(config -> config.initialPacket("hello"));
        greeting.engine.openPolling(EngineFixture.request());

        assertThat(greeting.poll().body().orElse("")).startsWith("0{").endsWith("}\u001e4hello");
    }

    @Test
    void payloadIsCompressibleUnlessAllItsMessagesAreMarked() {
        fixture.openPolling();
        fixture.session().send("a", SendOptions.uncompressed());
        fixture.session().send(new byte[] {1}, SendOptions.uncompressed());
        assertThat(fixture.poll().isCompressible()).isFalse();

        fixture.session().send("a", SendOptions.uncompressed());
        fixture.session().send("b", SendOptions.defaults());
        assertThat(fixture.poll().isCompressible()).isTrue();
    }

    @Test
    void pollIsHeldUntilThereIsAPacket() {
        fixture.openPolling();

        FakePoll poll = fixture.poll();
        assertThat(poll.isHeld()).isTrue();
        fixture.session().send("hello");

        assertThat(poll.body()).contains("4hello");
    }

    @Test
    void everythingThatWaitsGoesIntoOnePayloadInOrder() {
        fixture.openPolling();
        fixture.session().send("a");
        fixture.session().send(new byte[] {1, 2, 3, 4});
        fixture.session().send("b");

        assertThat(fixture.poll().body()).contains("4a\u001ebAQIDBA==\u001e4b");
    }

    @Test
    void secondPollIsRejectedAndEndsTheSession() {
        fixture.openPolling();
        FakePoll first = fixture.poll();

        FakePoll second = fixture.poll();

        assertThat(second.isRejected()).isTrue();
        assertThat(first.body()).contains("1");
        assertThat(fixture.events).containsExactly("closed: transport error");
        assertThat(fixture.engine.sessionCount()).isZero();
    }

    @Test
    void secondPostIsRefusedAndEndsTheSession() {
        fixture.openPolling();
        FakePoll poll = fixture.poll();
        assertThat(fixture.session().polling().beginPost()).isTrue();

        assertThat(fixture.session().polling().beginPost()).isFalse();

        assertThat(poll.body()).contains("1");
        assertThat(fixture.events).containsExactly("closed: transport error");
    }

    @Test
    void postedPacketsAreHandledInOrderBeforeTheAnswer() {
        fixture.openPolling();

        boolean isAccepted = fixture.post("4a\u001ebAQI=\u001e4b");

        assertThat(isAccepted).isTrue();
        assertThat(fixture.events).containsExactly("a", "binary 2", "b");
    }

    @Test
    void packetsBeforeABadOneAreDeliveredThenTheSessionEnds() {
        fixture.openPolling();
        FakePoll poll = fixture.poll();

        boolean isAccepted = fixture.post("4a\u001eabc\u001e4b");

        assertThat(isAccepted).isFalse();
        assertThat(fixture.events).containsExactly("a", "closed: parse error");
        assertThat(poll.body()).contains("1");
    }

    @Test
    void trailingSeparatorIsAnEmptyPacketAndEndsTheSession() {
        fixture.openPolling();

        assertThat(fixture.post("4a\u001e")).isFalse();
        assertThat(fixture.events).containsExactly("a", "closed: parse error");
    }

    @Test
    void clientPingEndsTheSession() {
        fixture.openPolling();
        FakePoll poll = fixture.poll();

        fixture.post("2");

        assertThat(poll.body()).contains("1");
        assertThat(fixture.events).containsExactly("closed: transport error");
    }

    @Test
    void closePacketEndsTheSessionReleasesThePollAndHidesWhatFollows() {
        fixture.openPolling();
        FakePoll poll = fixture.poll();

        boolean isAccepted = fixture.post("4a\u001e1\u001e4b");

        assertThat(isAccepted).isTrue();
        assertThat(poll.body()).contains("6");
        assertThat(fixture.events).containsExactly("a", "closed: transport close");
    }

    @Test
    void pollThatTheClosePacketOvertookIsStillReleased() {
        fixture.openPolling();
        fixture.startPost("4a\u001e1\u001e4b");

        FakePoll poll = fixture.poll();

        assertThat(poll.body()).contains("6");
        assertThat(fixture.answers).containsExactly(true);
        assertThat(fixture.events).containsExactly("a", "closed: transport close");
    }

    @Test
    void closePacketWithoutAPollEndsTheSessionSoonAndIsAnsweredThen() {
        fixture.openPolling();
        fixture.startPost("1");
        assertThat(fixture.answers).isEmpty();

        fixture.time.advance(Duration.ofMillis(25));

        assertThat(fixture.answers).containsExactly(true);
        assertThat(fixture.events).containsExactly("closed: transport close");
        assertThat(fixture.engine.sessionCount()).isZero();
    }

    @Test
    void closeWithAHeldPollEndsIt() {
        fixture.openPolling();
        FakePoll poll = fixture.poll();

        fixture.session().close();

        assertThat(poll.body()).contains("1");
        assertThat(fixture.events).containsExactly("closed: forced close");
    }

    @Test
    void closeDeliversWhatWaitsAndEndsWithTheNextPollAfterIt() {
        fixture.openPolling();
        fixture.session().send("last");
        fixture.session().close();

        assertThat(fixture.poll().body()).contains("4last");
        assertThat(fixture.events).isEmpty();
        assertThat(fixture.poll().body()).contains("6\u001e1");
        assertThat(fixture.events).containsExactly("closed: forced close");
    }

    @Test
    void whatIsPostedWhileClosingIsAcceptedAndIgnored() {
        fixture.openPolling();
        fixture.session().close();

        assertThat(fixture.post("4late")).isTrue();
        assertThat(fixture.events).isEmpty();
    }

    @Test
    void closeThatNoPollCompletesEndsByTheHeartbeat() {
        fixture.openPolling();
        fixture.session().close();

        fixture.time.advance(EngineFixture.INTERVAL.plus(EngineFixture.TIMEOUT));

        assertThat(fixture.events).containsExactly("closed: ping timeout");
    }

    @Test
    void whatIsSentAfterTheEndIsDroppedAndCounted() {
        fixture.openPolling();
        fixture.session().close();

        fixture.session().send("too late");

        assertThat(fixture.engine.packetsDropped()).isEqualTo(1);
    }

    @Test
    void stoppingTheEngineDropsWhatWaitsAndReleasesThePoll() {
        fixture.openPolling();
        FakePoll poll = fixture.poll();

        fixture.engine.close();

        assertThat(poll.body()).contains("1");
        assertThat(fixture.events).containsExactly("closed: server shutting down");
    }

    @Test
    void queueThatExceedsItsLimitEndsOnlyItsOwnSession() {
        EngineFixture small = new EngineFixture(config -> config.maxQueuedPackets(3));
        ServerSession full = small.openPolling();
        ServerSession other = small.openPolling();

        for (int i = 0; i < 4; i++) {
            full.send("x");
        }

        assertThat(full.isOpen()).isFalse();
        assertThat(other.isOpen()).isTrue();
        assertThat(small.engine.packetsDropped()).isEqualTo(4);
    }

    @Test
    void listenerThatThrowsStillLetsThePostBeAnsweredAndTheRestBeHandled() {
        fixture.failOn("bad");
        fixture.openPolling();

        assertThat(fixture.post("4bad\u001e4good")).isTrue();
        assertThat(fixture.post("4next")).isTrue();

        assertThat(fixture.events).containsExactly("good", "next");
    }

    @Test
    void overflowIsReportedOnce() {
        EngineFixture small = new EngineFixture(config -> config.maxQueuedPackets(1));
        small.openPolling();

        for (int i = 0; i < 100; i++) {
            small.session().send("x");
        }

        assertThat(small.events).containsExactly("closed: transport error");
        assertThat(small.engine.packetsDropped()).isEqualTo(100);
    }

    @Test
    void nothingIsScheduledOnceTheLastSessionHasEnded() {
        fixture.openPolling();
        fixture.poll();

        fixture.post("1");

        assertThat(fixture.time.size()).isZero();
    }

    @Test
    void orderlyCloseWithoutAClientEndsAfterThirtySeconds() {
        EngineFixture patient = new EngineFixture(config -> config.pingInterval(Duration.ofMinutes(5)));
        patient.openPolling();
        patient.session().close();

        patient.time.advance(Duration.ofSeconds(30));

        assertThat(patient.events).containsExactly("closed: forced close");
    }
}

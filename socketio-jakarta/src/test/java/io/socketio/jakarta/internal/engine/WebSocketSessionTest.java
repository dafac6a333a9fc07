/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.internal.engine.WebSocketChannel.CloseCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions that begin on a WebSocket. */
class WebSocketSessionTest {
    private final EngineFixture fixture = new EngineFixture();
    private final FakeChannel channel = new FakeChannel();

    private WebSocketReceiver open() {
        return fixture.engine.openWebSocket(EngineFixture.request(), channel);
    }

    @Test
    void handshakeIsTheFirstFrameAndAnnouncesNoUpgrades() {
        open();

        assertThat(channel.sent()).singleElement().asString().startsWith("0{").contains("\"upgrades\":[]");
    }

    @Test
    void textAndBinaryTravelAsFrames() {
        WebSocketReceiver client = open();

        client.onText("4hello");
        client.onBinary(new byte[] {1, 2});
        client.onText("bAQID");
        fixture.session().send("back");
        fixture.session().send(new byte[] {9});

        assertThat(fixture.events).containsExactly("hello", "binary 2", "binary 3");
        assertThat(channel.sent()).element(1).isEqualTo("4back");
        assertThat(channel.sent()).element(2).isEqualTo(new byte[] {9});
    }

    @Test
    void onlyOneSendIsUnfinishedAtATime() {
        open();
        channel.stall();

        List.of("a", "b", "c").forEach(fixture.session()::send);
        assertThat(channel.sent()).hasSize(2);
        channel.finishOne();
        channel.finishOne();
        channel.finishOne();

        assertThat(channel.sent()).element(3).isEqualTo("4c");
        assertThat(channel.overlaps()).isZero();
    }

    @Test
    void closeWaitsForTheUnfinishedSend() {
        open();
        channel.stall();
        fixture.session().send("last");

        fixture.session().close();
        assertThat(channel.closed()).isEmpty();
        channel.finishOne();

        assertThat(channel.closed()).contains(CloseCode.NORMAL);
        assertThat(fixture.events).containsExactly("closed: forced close");
    }

    @Test
    void closePacketClosesAtOnce() {
        open().onText("1");

        assertThat(channel.closed()).contains(CloseCode.NORMAL);
        assertThat(fixture.events).containsExactly("closed: transport close");
    }

    @Test
    void unknownPacketClosesWithParseError() {
        open().onText("abc");

        assertThat(channel.closed()).isPresent();
        assertThat(fixture.events).containsExactly("closed: parse error");
    }

    @Test
    void messageThatIsTooBigClosesWithItsOwnCode() {
        open().onTooBig();

        assertThat(channel.closed()).contains(CloseCode.TOO_BIG);
        assertThat(fixture.events).containsExactly("closed: transport error");
    }

    @Test
    void brokenSendEndsTheSession() {
        open();
        channel.stall();
        fixture.session().send("x");

        channel.failOne();

        assertThat(fixture.events).containsExactly("closed: transport error");
        assertThat(fixture.engine.packetsDropped()).isEqualTo(1);
    }

    @Test
    void clientThatTakesNothingIsCutOffAfterTheSendTimeout() {
        EngineFixture patient = new EngineFixture(
                config -> config.pingInterval(Duration.ofMinutes(1)).sendTimeout(Duration.ofSeconds(5)));
        channel.stall();
        patient.engine.openWebSocket(EngineFixture.request(), channel);

        patient.time.advance(Duration.ofSeconds(5));

        assertThat(channel.closed()).isPresent();
        assertThat(patient.events).containsExactly("closed: transport error");
    }

    @Test
    void sendingSlowlyIsNotStalling() {
        EngineFixture patient = new EngineFixture(
                config -> config.pingInterval(Duration.ofMinutes(1)).sendTimeout(Duration.ofSeconds(5)));
        channel.stall();
        patient.engine.openWebSocket(EngineFixture.request(), channel);
        for (int i = 0; i < 5; i++) {
            patient.session().send("x");
            patient.time.advance(Duration.ofSeconds(3));
            channel.finishOne();
        }

        assertThat(patient.events).isEmpty();
    }

    @Test
    void endOfTheConnectionEndsTheSession() {
        open().onClose(false);

        assertThat(fixture.events).containsExactly("closed: transport close");
    }
}

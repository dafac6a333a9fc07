/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Clients that send more than is handled, or more than makes sense. */
class HostileSessionTest {

    @Test
    void framesThatPileUpBehindAHandlerEndTheSessionAtTheirNumber() {
        EngineFixture fixture = new EngineFixture(config -> config.maxQueuedPackets(100));
        WebSocketReceiver client = fixture.engine.openWebSocket(EngineFixture.request(), new FakeChannel());

        fixture.session().mailbox().run(() -> {
            for (int i = 0; i < 100; i++) {
                client.onText("4x");
            }
            assertThat(fixture.session().isOpen()).isTrue();
            client.onText("4x");
            assertThat(fixture.session().isOpen()).isFalse();
        });

        assertThat(fixture.events).containsExactly("closed: transport error");
    }

    @Test
    void framesThatPileUpBehindAHandlerEndTheSessionAtTheirSize() {
        EngineFixture fixture = new EngineFixture(config -> config.maxQueuedBytes(10_000));
        WebSocketReceiver client = fixture.engine.openWebSocket(EngineFixture.request(), new FakeChannel());

        fixture.session().mailbox().run(() -> {
            client.onBinary(new byte[5_000]);
            client.onBinary(new byte[5_000]);
            assertThat(fixture.session().isOpen()).isTrue();
            client.onBinary(new byte[1]);
            assertThat(fixture.session().isOpen()).isFalse();
        });
    }

    @Test
    void framesThatWereHandledCountNoMore() {
        EngineFixture fixture = new EngineFixture(config -> config.maxQueuedBytes(10_000));
        WebSocketReceiver client = fixture.engine.openWebSocket(EngineFixture.request(), new FakeChannel());

        for (int i = 0; i < 10; i++) {
            fixture.session().mailbox().run(() -> client.onBinary(new byte[9_000]));
        }

        assertThat(fixture.events).hasSize(10).containsOnly("binary 9000");
    }

    @Test
    void floodOfPongsAndPacketsKeepsOneTimerForEachSession() {
        EngineFixture fixture = new EngineFixture();
        WebSocketReceiver client = fixture.engine.openWebSocket(EngineFixture.request(), new FakeChannel());
        int before = fixture.time.size();

        for (int i = 0; i < 10_000; i++) {
            client.onText("3");
            client.onText("6");
        }
        fixture.time.advance(EngineFixture.INTERVAL);
        for (int i = 0; i < 10_000; i++) {
            client.onText("6");
            client.onText("3");
        }

        assertThat(fixture.time.size()).isEqualTo(before);
    }

    @Test
    void endedSessionLeavesNoTimer() {
        EngineFixture fixture = new EngineFixture();
        WebSocketReceiver client = fixture.engine.openWebSocket(EngineFixture.request(), new FakeChannel());

        client.onText("3");
        client.onText("2");
        client.onText("3");

        assertThat(fixture.time.size()).isZero();
    }
}

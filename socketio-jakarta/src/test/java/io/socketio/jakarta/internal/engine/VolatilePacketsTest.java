/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Which volatile packets leave: those that need not wait. */
class VolatilePacketsTest {
    private final EngineFixture fixture = new EngineFixture(config -> config.pingInterval(Duration.ofMinutes(1)));
    private final FakeChannel channel = new FakeChannel();

    private boolean offer(String... texts) {
        List<OutboundPacket> packets = new ArrayList<>();
        for (String text : texts) {
            packets.add(OutboundPacket.message(text));
        }
        boolean isAccepted = fixture.session().enqueueVolatile(packets);
        fixture.session().flush();
        return isAccepted;
    }

    private void inOneTurn(Runnable handler) {
        inOneTurn(fixture.session(), handler);
    }

    // A mailbox logs what its tasks throw.
    private static void inOneTurn(ServerSession session, Runnable handler) {
        List<AssertionError> failures = new ArrayList<>();
        session.mailbox().run(() -> {
            try {
                handler.run();
            } catch (AssertionError e) {
                failures.add(e);
            }
        });
        for (AssertionError failure : failures) {
            throw failure;
        }
    }

    // ---- WebSocket

    @Test
    void idleWebSocketTakesIt() {
        fixture.engine.openWebSocket(EngineFixture.request(), channel);

        assertThat(offer("a")).isTrue();

        assertThat(channel.sent()).hasSize(2).last().isEqualTo("4a");
    }

    @Test
    void webSocketWithAnUnfinishedSendDoesNot() {
        fixture.engine.openWebSocket(EngineFixture.request(), channel);
        channel.stall();
        fixture.session().send("first");

        assertThat(offer("a")).isFalse();
        channel.finishOne();
        assertThat(offer("b")).isTrue();

        assertThat(channel.sent()).doesNotContain("4a").last().isEqualTo("4b");
    }

    @Test
    void allMessagesOfAPacketGoTogether() {
        fixture.engine.openWebSocket(EngineFixture.request(), channel);
        channel.stall();

        assertThat(offer("header", "attachment 0", "attachment 1")).isTrue();
        assertThat(offer("between")).isFalse();
        channel.finishOne();
        assertThat(offer("between")).isFalse();
        channel.finishOne();
        channel.finishOne();

        assertThat(channel.sent().subList(1, channel.sent().size()))
                .containsExactly("4header", "4attachment 0", "4attachment 1");
    }

    @Test
    void onlyTheFirstOfATurnLeavesHoweverFastTheClient() {
        fixture.engine.openWebSocket(EngineFixture.request(), channel);

        inOneTurn(() -> {
            assertThat(offer("a")).isTrue();
            assertThat(offer("b")).isFalse();
        });
        inOneTurn(() -> {
            fixture.session().send("c");
            assertThat(offer("d")).isFalse();
            fixture.session().send("e");
        });

        assertThat(channel.sent().subList(1, channel.sent().size())).containsExactly("4a", "4c", "4e");
    }

    @Test
    void heartbeatInBetweenDoesNotBeginATurn() {
        fixture.engine.openWebSocket(EngineFixture.request(), channel);

        inOneTurn(() -> {
            assertThat(offer("a")).isTrue();
            fixture.time.advance(OutboundQueue.TURN_LIMIT.minusMillis(1));
            sendOutsideOfTurns("ping");
            assertThat(offer("b")).isFalse();
        });
    }

    private void sendOutsideOfTurns(String text) {
        Thread thread = new Thread(() -> fixture.session().send(text));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void handlerThatBlocksBetweenItsEventsReachesTheClientWithEach() {
        fixture.engine.openWebSocket(EngineFixture.request(), channel);

        inOneTurn(() -> {
            assertThat(offer("a")).isTrue();
            fixture.time.advance(OutboundQueue.TURN_LIMIT.minusNanos(1));
            assertThat(offer("b")).isFalse();
            fixture.time.advance(Duration.ofNanos(1));
            assertThat(offer("c")).isTrue();
        });
    }

    @Test
    void turnWhoseFirstVolatilePacketWasDroppedSendsNoOther() {
        fixture.engine.openWebSocket(EngineFixture.request(), channel);
        channel.stall();
        fixture.session().send("unfinished");

        inOneTurn(() -> {
            assertThat(offer("a")).isFalse();
            channel.finishOne();
            fixture.time.advance(OutboundQueue.TURN_LIMIT.minusNanos(1));
            assertThat(offer("b")).isFalse();
            fixture.time.advance(Duration.ofNanos(1));
            assertThat(offer("c")).isTrue();
        });
    }

    @Test
    void threadsOfTheApplicationHaveNoTurns() {
        fixture.engine.openWebSocket(EngineFixture.request(), channel);

        assertThat(offer("a")).isTrue();
        assertThat(offer("b")).isTrue();
    }

    @Test
    void turnInsideATurnDoesNotEndIt() {
        fixture.engine.openWebSocket(EngineFixture.request(), channel);
        EngineFixture other = new EngineFixture();
        other.engine.openWebSocket(EngineFixture.request(), new FakeChannel());

        inOneTurn(() -> {
            assertThat(offer("a")).isTrue();
            inOneTurn(other.session(), () -> assertThat(offer("b")).isTrue());
            fixture.session().send("c");
            assertThat(offer("d")).isFalse();
        });
    }

    @Test
    void closingSessionTakesNone() {
        fixture.engine.openWebSocket(EngineFixture.request(), channel);
        channel.stall();
        fixture.session().send("last");
        fixture.session().close();

        assertThat(offer("a")).isFalse();
    }

    @Test
    void ofManyThreadsAtOnceOneIsTheFirst() throws Exception {
        fixture.engine.openWebSocket(EngineFixture.request(), channel);
        channel.stall();
        int threads = 4;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 200; round++) {
                List<Future<Boolean>> offers = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    offers.add(pool.submit(() -> {
                        start.await();
                        return offer("x");
                    }));
                }
                int accepted = 0;
                for (Future<Boolean> offer : offers) {
                    accepted += offer.get() ? 1 : 0;
                }
                assertThat(accepted).isEqualTo(1);
                channel.finishOne();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(channel.overlaps()).isZero();
    }

    // ---- polling

    @Test
    void heldPollTakesIt() {
        fixture.openPolling();
        FakePoll poll = fixture.poll();

        assertThat(offer("a", "attachment")).isTrue();

        assertThat(poll.body()).contains("4a\u001e4attachment");
    }

    @Test
    void withoutAPollItIsDropped() {
        fixture.openPolling();

        assertThat(offer("a")).isFalse();
        FakePoll poll = fixture.poll();

        assertThat(poll.isHeld()).isTrue();
        assertThat(offer("b")).isTrue();
        assertThat(offer("c")).isFalse();
        assertThat(poll.body()).contains("4b");
    }

    @Test
    void pollThatComesBackWithinATurnTakesNoMore() {
        fixture.openPolling();
        fixture.poll();

        inOneTurn(() -> {
            assertThat(offer("a")).isTrue();
            fixture.poll();
            assertThat(offer("b")).isFalse();
        });
    }

    // ---- upgrade

    @Test
    void pollingDecidesUntilTheUpgradeIsComplete() {
        fixture.openPolling();
        fixture.poll();
        WebSocketReceiver client = fixture.session().beginUpgrade(channel);
        client.onText("2probe");

        assertThat(offer("by poll")).isTrue();
        assertThat(offer("no poll any more")).isFalse();
        client.onText("5");
        assertThat(offer("by WebSocket")).isTrue();

        assertThat(channel.sent()).containsExactly("3probe", "4by WebSocket");
    }

    @Test
    void webSocketDecidesAfterTheUpgrade() {
        fixture.openPolling();
        channel.stall();
        WebSocketReceiver client = fixture.session().beginUpgrade(channel);
        client.onText("2probe");
        client.onText("5");

        assertThat(offer("the answer to the probe is unfinished")).isFalse();
        channel.finishOne();
        assertThat(offer("now")).isTrue();
    }

    // ---- packets for a session that closes

    @Test
    void packetsForAClosingSessionAreCounted() {
        fixture.openPolling();
        fixture.session().close();

        fixture.session().send("a");
        fixture.session().send(List.of(OutboundPacket.message("b"), OutboundPacket.binary(new byte[1])));

        assertThat(fixture.engine.packetsDropped()).isEqualTo(3);
        assertThat(fixture.poll().body()).contains("6\u001e1");
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.ConnectionStateRecovery;
import io.socketio.jakarta.Next;
import io.socketio.jakarta.internal.server.RecoveryMemory.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What connection state recovery keeps, and for how long. */
class RecoveryMemoryTest extends RecoveryScenario {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private Share shareOf(String namespace) {
        return ((ServerNamespace) fixture.server.of(namespace))
                .recovery()
                .orElseThrow()
                .share();
    }

    private void emit(String namespace, int count) {
        for (int i = 0; i < count; i++) {
            fixture.server.of(namespace).emit("event");
        }
    }

    @Test
    void eventsAreBoundedForAllNamespacesTogether() {
        observe(with(limits -> limits.withMaxPackets(10)));
        for (int i = 0; i < 100; i++) {
            emit("/" + i, 2);
        }

        long kept = 0;
        for (int i = 0; i < 100; i++) {
            kept += shareOf("/" + i).packets();
        }

        assertThat(kept).isEqualTo(10);
    }

    @Test
    void bytesAreBoundedForAllNamespacesTogether() {
        observe(with(limits -> limits.withMaxBytes(1000)));
        for (int i = 0; i < 100; i++) {
            fixture.server.of("/" + i % 10).emit("event", "x".repeat(100));
        }

        long kept = 0;
        for (int i = 0; i < 10; i++) {
            kept += shareOf("/" + i).bytes();
        }

        assertThat(kept).isBetween(800L, 1000L);
    }

    @Test
    void quietNamespaceKeepsItsEventsBesideABusyOne() {
        observe(with(limits -> limits.withMaxPackets(10)));
        emit("/quiet", 3);
        emit("/busy", 100);

        assertThat(shareOf("/quiet").packets()).isEqualTo(3);
        assertThat(shareOf("/busy").packets()).isEqualTo(7);
    }

    @Test
    void namespaceThatComesLaterTakesFromTheLargest() {
        observe(with(limits -> limits.withMaxPackets(10)));
        emit("/busy", 8);
        emit("/quiet", 2);

        emit("/later", 3);

        assertThat(shareOf("/busy").packets()).isEqualTo(5);
        assertThat(shareOf("/quiet").packets()).isEqualTo(2);
        assertThat(shareOf("/later").packets()).isEqualTo(3);
    }

    @Test
    void eventsForASocketThatHasNoRoomForThemAreBoundedToo() {
        observe(new ServerFixture(config -> config.engine(engine -> engine.maxQueuedPackets(5))
                .connectionStateRecovery(ConnectionStateRecovery.defaults().withMaxPackets(10))));
        fixture.server.of("/").use((socket, next) -> {
            for (int i = 0; i < 100; i++) {
                socket.emit("early", i);
            }
        });

        fixture.connected();

        assertThat(shareOf("/").packets()).isEqualTo(10);
        assertThat(fixture.server.statistics().packetsDropped()).isEqualTo(95);
    }

    @Test
    void absentSocketsAreBoundedForAllNamespacesTogether() {
        observe(with(limits -> limits.withMaxSockets(4)));
        for (int i = 0; i < 20; i++) {
            ServerFixture.Client client = fixture.client();
            fixture.server.of("/" + i % 2);
            client.send("0/" + i % 2 + ",");
            client.vanish();
            fixture.time.advance(Duration.ofMillis(1));
        }

        assertThat(shareOf("/0").sockets() + shareOf("/1").sockets()).isEqualTo(4);
    }

    @Test
    void thereIsOneTimerHoweverMuchIsKept() {
        observe(with(limits -> limits.withMaxDisconnectionDuration(LIMIT)));
        assertThat(fixture.time.size()).as("nothing is kept").isZero();
        for (int i = 0; i < 5; i++) {
            known().client().vanish();
            emit("/" + i, 3);
            fixture.time.advance(Duration.ofSeconds(1));
        }

        assertThat(fixture.time.size()).isEqualTo(1);
    }

    @Test
    void whatIsKeptIsForgottenInTimeAlsoWhenNothingHappens() {
        observe(with(limits -> limits.withMaxDisconnectionDuration(LIMIT)));
        known().client().vanish();
        emit("/other", 3);

        fixture.time.advance(LIMIT);
        assertThat(shareOf("/")).isEqualTo(new Share(1, shareOf("/").bytes(), 1));
        fixture.time.advance(LIMIT.dividedBy(8).plusMillis(1));

        assertThat(shareOf("/")).isEqualTo(Share.NOTHING);
        assertThat(shareOf("/other")).isEqualTo(Share.NOTHING);
        assertThat(fixture.time.size()).isZero();
    }

    @Test
    void whatIsKeptLaterIsForgottenLater() {
        observe(with(limits -> limits.withMaxDisconnectionDuration(LIMIT)));
        emit("/", 1);
        fixture.time.advance(LIMIT.dividedBy(2));
        emit("/", 1);

        fixture.time.advance(LIMIT.dividedBy(2).plusMillis(1));
        assertThat(shareOf("/").packets()).isEqualTo(1);
        fixture.time.advance(LIMIT);

        assertThat(shareOf("/").packets()).isZero();
        assertThat(fixture.time.size()).isZero();
    }

    @Test
    void tryingAgainDoesNotGiveMoreTime() {
        observe(with(limits -> limits.withMaxDisconnectionDuration(LIMIT).withSkipMiddlewares(false)));
        Known known = known();
        List<Next> waiting = new ArrayList<>();
        fixture.server.of("/").use((socket, next) -> waiting.add(next));
        known.client().vanish();
        fixture.time.advance(LIMIT.dividedBy(2));
        back(known).vanish();
        fixture.time.advance(LIMIT.dividedBy(2).plusMillis(1));

        back(known);
        waiting.get(1).proceed();

        assertThat(last().isRecovered()).isFalse();
        assertThat(last().id()).isNotEqualTo(known.sid());
    }

    @Test
    void serverThatIsClosedKeepsNothing() {
        known();
        emit("/", 3);

        fixture.server.close();

        assertThat(fixture.time.size()).isZero();
        assertThat(shareOf("/").sockets()).isZero();
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When messages count as having arrived together. */
class BurstTest {
    private final ManualScheduler time = new ManualScheduler();
    private final AtomicInteger yields = new AtomicInteger();
    private final Burst burst = new Burst(time, yields::incrementAndGet);

    private void message() {
        burst.begin();
        burst.end();
    }

    @Test
    void firstMessageIsAlone() {
        burst.begin();

        assertThat(burst.isOn()).isFalse();
    }

    @Test
    void messageThatFollowsCloselyIsNot() {
        message();
        time.advance(Burst.GAP.minusNanos(1));
        burst.begin();

        assertThat(burst.isOn()).isTrue();
    }

    @Test
    void timeThatAMessageTakesIsNoGap() {
        burst.begin();
        time.advance(Duration.ofSeconds(1));
        burst.end();
        burst.begin();

        assertThat(burst.isOn()).isTrue();
    }

    @Test
    void gapEndsIt() {
        message();
        message();
        time.advance(Burst.GAP);
        burst.begin();

        assertThat(burst.isOn()).isFalse();
    }

    @Test
    void othersRunAfterEachFairShareOfIt() {
        for (int i = 0; i < 1 + 2 * Burst.FAIR_SHARE; i++) {
            message();
        }

        assertThat(yields).hasValue(2);
    }

    @Test
    void clientThatWaitsForAnswersKeepsTheThread() {
        for (int i = 0; i < 3 * Burst.FAIR_SHARE; i++) {
            message();
            time.advance(Burst.GAP);
        }

        assertThat(yields).hasValue(0);
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One session used by many threads at once: senders, polls, POSTs, an upgrade at any moment, an end at any moment. */
class SessionStressTest {
    private static final Duration DURATION = Duration.ofSeconds(4);

    // -Dstress.seed repeats the choices of a run, though not the order of its threads.
    private final long seed = Long.getLong("stress.seed", System.nanoTime());

    @Test
    void nothingIsLostRepeatedOrReorderedAndEveryRequestIsAnsweredOnce() throws Exception {
        long end = System.nanoTime() + DURATION.toNanos();
        try (RealThreads threads = new RealThreads()) {
            for (long round = seed; System.nanoTime() - end < 0; round++) {
                try {
                    play(threads, round);
                } catch (AssertionError e) {
                    throw new AssertionError("-Dstress.seed=" + round, e);
                }
            }
        }
    }

    private static void play(RealThreads threads, long round) throws Exception {
        SessionStress stress = new SessionStress(threads, new Random(round));
        stress.play();
        await().atMost(Duration.ofSeconds(10)).until(() -> stress.closeReasons().size() == 1);
        await().atMost(Duration.ofSeconds(10)).until(() -> stress.areAllAnswered());

        assertThat(stress.doubleAnswers()).as("requests answered twice").isZero();
        assertThat(stress.overlaps()).as("overlapping sends").isZero();
        assertThat(stress.engine().sessionCount()).isZero();
        for (int sender = 0; sender < SessionStress.SENDERS; sender++) {
            assertThat(stress.receivedByClient(sender))
                    .as("from sender %d, of which %d at least, %s", sender, stress.sentBeforeClose(sender), stress)
                    .isEqualTo(SessionStress.numbers(
                            stress.receivedByClient(sender).size()))
                    .hasSizeGreaterThanOrEqualTo(stress.sentBeforeClose(sender));
        }
        assertThat(stress.receivedByServer())
                .as("from the client, %s", stress)
                .isEqualTo(SessionStress.numbers(stress.receivedByServer().size()))
                .hasSizeGreaterThanOrEqualTo(stress.acceptedBeforeClose());
    }
}

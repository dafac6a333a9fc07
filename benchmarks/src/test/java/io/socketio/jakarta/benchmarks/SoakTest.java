/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The short form of what {@code mvn -Psoak} does for half an hour. */
class SoakTest {
    @Test
    void serverHoldsNothingOfThoseWhoAreGone() throws Exception {
        Duration length = Duration.ofSeconds(Long.getLong("soak.seconds", 15));

        Soak.Outcome outcome = Soak.run(Settings.fromSystemProperties(), length, 3);

        assertThat(outcome.visits()).isGreaterThan(100);
        assertThat(outcome.grown()).as(outcome.table()).isEmpty();
    }
}

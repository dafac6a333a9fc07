/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.benchmarks.app.ServerCounts;
import org.junit.jupiter.api.Test;

class ServerStateTest {
    private static final ServerCounts NOBODY = new ServerCounts(0, 0, 0, 1);
    private static final ServerState BEFORE = new ServerState(100_000_000, 50, 100, NOBODY);

    @Test
    void aLittleMoreIsNotGrowth() {
        assertThat(new ServerState(118_000_000, 75, 110, NOBODY).grownSince(BEFORE))
                .isEmpty();
    }

    @Test
    void growthIsToldOfEachKind() {
        assertThat(new ServerState(141_000_000, 76, 111, new ServerCounts(0, 0, 0, 2)).grownSince(BEFORE))
                .hasSize(4)
                .contains("threads, 50 to 76", "files, 100 to 111");
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final long START = 123_456_789;

    private final Schedule schedule = new Schedule(START, 3000);

    @Test
    void firstRequestIsDueAtOnce() {
        assertThat(schedule.due(0)).isEqualTo(START);
    }

    @Test
    void requestsAreDueAtEqualDistances() {
        assertThat(schedule.due(1) - START).isEqualTo(333_333);
        assertThat(schedule.due(2) - START).isEqualTo(666_666);
        assertThat(schedule.due(3) - START).isEqualTo(1_000_000);
    }

    @Test
    void whatDivisionsLeaveDoesNotAddUp() {
        assertThat(schedule.due(3000L * 86_400) - START).isEqualTo(TimeUnit.DAYS.toNanos(1));
    }
}

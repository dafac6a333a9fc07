/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LogWithoutNoiseTest {
    @Test
    void recordsOfTheContainersOwnAreLeftOutAndOthersStay() {
        LogCapture log = new Lines("12:00 INFO ready\n12:01 SEVERE own\n\tat a.B\n12:02 SEVERE other\n\tat a.B\n");

        String text = new LogWithoutNoise(log, List.of(Pattern.compile("(?m)^.*SEVERE own\\R(\tat .*\\R)*"))).text();

        assertThat(text).isEqualTo("12:00 INFO ready\n12:02 SEVERE other\n\tat a.B\n");
    }

    private record Lines(String text) implements LogCapture {
        @Override
        public void close() {
            // Nothing is open.
        }
    }
}

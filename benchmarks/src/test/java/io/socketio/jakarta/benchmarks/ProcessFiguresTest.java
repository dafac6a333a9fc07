/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ProcessFiguresTest {
    private static final String STATUS = """
            Name:\tjava
            VmHWM:\t  111 kB
            VmRSS:\t   123456 kB
            voluntary_ctxt_switches:\t150
            nonvoluntary_ctxt_switches:\t545
            """;

    @Test
    void numberIsThatOfTheLineWithTheWholeName() {
        assertThat(ProcessFigures.number(STATUS, "VmRSS")).isEqualTo(123_456);
        assertThat(ProcessFigures.number(STATUS, "voluntary_ctxt_switches")).isEqualTo(150);
        assertThat(ProcessFigures.number(STATUS, "nonvoluntary_ctxt_switches")).isEqualTo(545);
    }

    @Test
    void missingLineIsAnError() {
        assertThatIllegalArgumentException().isThrownBy(() -> ProcessFigures.number(STATUS, "VmSwap"));
    }
}

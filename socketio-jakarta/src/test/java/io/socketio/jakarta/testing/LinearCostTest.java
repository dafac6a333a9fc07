/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LinearCostTest {
    private long sink;

    @Test
    void workThatGrowsWithItsInputPasses() {
        LinearCost.measure(LinearCost.SMALL, LinearCost.LARGE, this::visit).assertLinear(1);
    }

    @Test
    void quadraticWorkFails() {
        LinearCost cost = LinearCost.measure(400, 6_400, this::visitPairs);

        assertThatThrownBy(() -> cost.assertLinear(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("time");
    }

    @Test
    void tooManyBytesFail() {
        LinearCost cost =
                LinearCost.measure(LinearCost.SMALL, LinearCost.LARGE, length -> sink += new byte[2 * length].length);

        assertThatThrownBy(() -> cost.assertLinear(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("bytes allocated");
    }

    private void visit(int length) {
        for (int i = 0; i < length; i++) {
            sink ^= i;
        }
    }

    private void visitPairs(int length) {
        for (int i = 0; i < length; i++) {
            for (int j = 0; j < length; j++) {
                sink = sink * 31 + j;
            }
        }
    }
}

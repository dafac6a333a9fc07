/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine.codec;

import io.socketio.jakarta.testing.LinearCost;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the worst payload of a megabyte costs. */
class HostilePayloadTest {
    /** A packet and its text for each two characters. */
    private static final int BYTES_PER_CHARACTER = 60;

    @ParameterizedTest
    @ValueSource(strings = {"4\u001e", "b\u001e", "\u001e", "4", "b", "bA", "b!", "b=", "4a\u001eb*", "\ud800"})
    void costGrowsWithTheLengthOnly(String part) {
        LinearCost.measure(
                        part.repeat(LinearCost.SMALL / part.length()),
                        part.repeat(LinearCost.LARGE / part.length()),
                        HostilePayloadTest::decode)
                .assertLinear(BYTES_PER_CHARACTER);
    }

    private static void decode(String payload) {
        try {
            PayloadCodec.decode(payload, packet -> {});
        } catch (EngineParseException expected) {
            // Refusing it is one of the right answers.
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever bytes come, a payload of revision 3 is decoded or refused with the codec's own exception. */
class Revision3FuzzTest {

    @FuzzTest(maxDuration = "8s")
    void payloads(byte[] input) {
        Revision3 revision = new Revision3(false);
        try {
            revision.decode(new String(input, UTF_8), packet -> {});
        } catch (EngineParseException expected) {
            // the right answer to what is not a payload
        }
        try {
            revision.decode(input, packet -> {});
        } catch (EngineParseException expected) {
            // the right answer to what is not a payload
        }
    }
}

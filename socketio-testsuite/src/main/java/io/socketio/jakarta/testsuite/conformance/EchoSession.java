/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.conformance;

import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.engine.EngineSession;
import io.socketio.jakarta.engine.EngineSessionListener;

/** Sends every message back as it came. Called as the library calls every session listener. */
record EchoSession(EngineSession session) implements EngineSessionListener {
    @Override
    public void onText(String text) {
        session.send(text);
    }

    @Override
    public void onBinary(byte[] binary) {
        session.send(binary);
    }

    @Override
    public void onClose(EngineCloseReason reason) {
        // The suites observe the end of a session from outside.
    }
}

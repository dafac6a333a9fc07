/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.engine.EngineSession;
import io.socketio.jakarta.engine.EngineSessionListener;
import io.socketio.jakarta.engine.SendOptions;

/**
 * Echoes what it receives, uncompressed unless it is a text that begins with {@code compress}. Called as the library
 * calls every session listener.
 */
public final class SelectiveEcho implements EngineSessionListener {
    private final EngineSession session;

    /** For {@link HttpApplication}. */
    public SelectiveEcho(EngineSession session) {
        this.session = session;
    }

    @Override
    public void onText(String text) {
        session.send(text, text.startsWith("compress") ? SendOptions.defaults() : SendOptions.uncompressed());
    }

    @Override
    public void onBinary(byte[] binary) {
        session.send(binary, SendOptions.uncompressed());
    }

    @Override
    public void onClose(EngineCloseReason reason) {
        // Nothing is kept.
    }
}

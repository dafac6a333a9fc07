/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.engine.EngineSession;
import io.socketio.jakarta.engine.EngineSessionListener;

/**
 * Echoes what it receives and does what some texts say: {@code close} closes the session, {@code burst N} sends N
 * numbered messages. Called as the library calls every session listener.
 */
public final class ObservedEcho implements EngineSessionListener {
    private static final String BURST = "burst ";

    private final EngineSession session;
    private final SessionEnds ends;

    /** For {@link EngineApplication}. */
    public ObservedEcho(EngineSession session, SessionEnds ends) {
        this.session = session;
        this.ends = ends;
    }

    @Override
    public void onText(String text) {
        if (text.equals("close")) {
            session.close();
        } else if (text.startsWith(BURST)) {
            int count = Integer.parseInt(text.substring(BURST.length()));
            for (int i = 0; i < count; i++) {
                session.send("item " + i);
            }
        } else {
            session.send(text);
        }
    }

    @Override
    public void onBinary(byte[] binary) {
        session.send(binary);
    }

    @Override
    public void onClose(EngineCloseReason reason) {
        ends.record(session.id(), reason.wireText());
    }
}

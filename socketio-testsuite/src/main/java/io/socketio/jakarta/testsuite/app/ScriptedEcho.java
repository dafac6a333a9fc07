/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.engine.EngineServer;
import io.socketio.jakarta.engine.EngineSession;
import io.socketio.jakarta.engine.EngineSessionListener;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Echoes what it receives, does what some texts say, and tells at the end how many messages came. Called as the library
 * calls every session listener.
 */
public final class ScriptedEcho implements EngineSessionListener {
    private static final String COUNT = "count ";
    private static final String SILENT = ".";
    private static final Executor SOON = CompletableFuture.delayedExecutor(5, TimeUnit.MILLISECONDS);

    private final EngineSession session;
    private final EngineServer server;
    private final SessionEnds ends;
    // Used within the session's mailbox only.
    private int received;

    /** For {@link EngineClientApplication}. */
    public ScriptedEcho(EngineSession session, EngineServer server, SessionEnds ends) {
        this.session = session;
        this.server = server;
        this.ends = ends;
    }

    @Override
    public void onText(String text) {
        received++;
        switch (text) {
            case "close" -> session.close();
            case "three over time, then close" -> {
                count(0, 2);
                CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(() -> {
                    session.send("item 2");
                    session.close();
                });
            }
            case "three, then close" -> {
                session.send("item 0");
                session.send("item 1");
                session.send("item 2");
                session.close();
            }
            case "drop" -> {
                session.send("sent");
                session.send("dropped");
                server.close();
            }
            case "close and drop" -> {
                session.send("sent");
                session.send("dropped");
                session.close();
                server.close();
            }
            case "sessions" -> session.send(String.valueOf(server.sessionCount()));
            case "secure" -> session.send(String.valueOf(session.request().isSecure()));
            default -> answer(text);
        }
    }

    private void answer(String text) {
        if (text.startsWith(COUNT)) {
            count(0, Integer.parseInt(text.substring(COUNT.length())));
        } else if (!text.startsWith(SILENT)) {
            session.send(text);
        }
    }

    // One after the other, each a little later, from other threads than the client's messages come on.
    private void count(int next, int end) {
        if (next < end) {
            session.send("item " + next);
            SOON.execute(() -> count(next + 1, end));
        }
    }

    @Override
    public void onBinary(byte[] binary) {
        received++;
        session.send(binary);
    }

    @Override
    public void onClose(EngineCloseReason reason) {
        ends.record("received-" + session.id(), String.valueOf(received));
        ends.record(session.id(), reason.wireText());
    }
}

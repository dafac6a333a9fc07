/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.internal.engine.ConnectAttempt;
import io.socketio.jakarta.internal.engine.ServerEngine;
import io.socketio.jakarta.internal.engine.ServerSession;
import io.socketio.jakarta.internal.engine.Verdict;
import java.util.HashMap;
import java.util.Map;

/** Where clients enter a server without a network: requests are judged as on a port, filters included. Thread-safe. */
final class MemoryDoor {
    private final ServerEngine engine;

    MemoryDoor(ServerEngine engine) {
        this.engine = engine;
    }

    /** Opens a session that polls. */
    ServerSession openPolling(EngineRequest handshake) {
        EngineRequest accepted = accept(handshake, false);
        return engine.openPolling(accepted, id(accepted)).orElseThrow(MemoryDoor::idInUse);
    }

    /** Opens a session on a WebSocket, which takes packets from now on. */
    void openWebSocket(EngineRequest handshake, MemoryLine line) {
        EngineRequest accepted = accept(handshake, true);
        line.deliverTo(engine.openWebSocket(accepted, id(accepted), line));
    }

    /** Brings a WebSocket to a session that polls. */
    void upgrade(EngineRequest handshake, String sid, MemoryLine line) {
        Map<String, String> query = new HashMap<>(handshake.query());
        query.put("sid", sid);
        query.put("transport", "websocket");
        Verdict verdict =
                engine.verify(new ConnectAttempt("GET", true, query, handshake.header("origin"), () -> handshake));
        if (!(verdict instanceof Verdict.Continue known)) {
            throw refusal(verdict);
        }
        line.deliverTo(known.session().beginUpgrade(line));
    }

    private EngineRequest accept(EngineRequest handshake, boolean isUpgrade) {
        Verdict verdict = engine.verify(
                new ConnectAttempt("GET", isUpgrade, handshake.query(), handshake.header("origin"), () -> handshake));
        if (!(verdict instanceof Verdict.Open open)) {
            throw refusal(verdict);
        }
        return open.request();
    }

    private static ConnectErrorException refusal(Verdict verdict) {
        return new ConnectErrorException(
                verdict instanceof Verdict.Refuse refusal ? refusal.message() : "the session is known already");
    }

    private String id(EngineRequest accepted) {
        return engine.awaitId(accepted)
                .orElseThrow(() -> new ConnectErrorException("the application gave no session id"));
    }

    private static ConnectErrorException idInUse() {
        return new ConnectErrorException("the application gave a session id that is in use");
    }
}

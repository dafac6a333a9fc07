/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.engine.EngineObserver;
import io.socketio.jakarta.engine.EngineServer;
import io.socketio.jakarta.engine.EngineSession;
import io.socketio.jakarta.engine.EngineSessionObserver;
import io.socketio.jakarta.engine.TransportType;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which sessions the server has taken over to a WebSocket: a client that has sent the packet for it cannot know, and would
 * be on long-polling still if its connection broke then. Thread-safe.
 */
final class ServerSideUpgrades implements EngineObserver {
    private final Map<String, CompletableFuture<Void>> upgrades = new ConcurrentHashMap<>();

    /** Watches all sessions to come. */
    void watch(EngineServer engine) {
        engine.observe(this);
    }

    @Override
    public void onConnection(EngineSession session) {
        session.observe(new EngineSessionObserver() {
            @Override
            public void onUpgrade(TransportType current) {
                of(session.id()).complete(null);
            }

            @Override
            public void onClose(EngineCloseReason reason) {
                upgrades.remove(session.id());
            }
        });
    }

    /** Completes when the server has upgraded this session. */
    CompletableFuture<Void> of(String sid) {
        return upgrades.computeIfAbsent(sid, unknown -> new CompletableFuture<>());
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.TransportType;
import org.jspecify.annotations.Nullable;

/**
 * The way of one session from polling to WebSocket (Engine.IO protocol 4, "Upgrade"): at most one WebSocket is on trial,
 * and at most one succeeds. Called by the container's WebSocket threads, the housekeeping threads, and whoever ends the
 * session. The lock is held for a few instructions only.
 */
final class Upgrade {
    private final ServerSession session;
    private final Scheduler scheduler;
    private final EngineConfig config;
    // Both guarded by this.
    private @Nullable UpgradeProbe probe;
    private boolean isOver;
    // Written under the lock, read by request threads.
    private volatile boolean isProbed;

    Upgrade(ServerSession session, Scheduler scheduler, EngineConfig config) {
        this.session = session;
        this.scheduler = scheduler;
        this.config = config;
    }

    /** Takes a WebSocket on trial, or closes it. */
    WebSocketReceiver begin(WebSocketChannel channel) {
        WebSocketTransport transport = new WebSocketTransport(session, channel, scheduler, config.sendTimeout());
        UpgradeProbe candidate = new UpgradeProbe(this, session, transport);
        synchronized (this) {
            if (isOver || probe != null || session.transport() != TransportType.POLLING) {
                return ServerEngine.refuse(channel);
            }
            probe = candidate;
        }
        candidate.startTimer(scheduler, config.upgradeTimeout());
        return candidate;
    }

    /** The client waits for its poll to end before it upgrades. */
    void onProbed(UpgradeProbe candidate) {
        synchronized (this) {
            if (probe != candidate) {
                return;
            }
            isProbed = true;
        }
        session.onUpgrading(candidate.transport().type());
        session.limitHeldPoll();
    }

    /** Whether polls are to be kept short. */
    boolean isProbed() {
        return isProbed;
    }

    /** The client has switched; returns {@code false} if its WebSocket had been given up by then. */
    boolean complete(UpgradeProbe candidate) {
        synchronized (this) {
            if (!withdraw(candidate)) {
                return false;
            }
            isOver = true;
        }
        candidate.stopTimer();
        session.switchTo(candidate.transport());
        return true;
    }

    /** The trial failed or took too long; the session stays on polling and another one may follow. */
    void abandon(UpgradeProbe candidate) {
        synchronized (this) {
            if (!withdraw(candidate)) {
                return;
            }
        }
        candidate.stopTimer();
        candidate.transport().abort();
    }

    /** The session has ended. */
    void end() {
        UpgradeProbe candidate;
        synchronized (this) {
            isOver = true;
            candidate = probe;
        }
        if (candidate != null) {
            abandon(candidate);
        }
    }

    private boolean withdraw(UpgradeProbe candidate) {
        if (probe != candidate) {
            return false;
        }
        probe = null;
        isProbed = false;
        return true;
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket on its way to replace polling (Engine.IO protocol 4, "Upgrade"): answers the probe, waits for the
 * client's upgrade packet, then passes everything on to the session. Called by the container, one call at a time.
 */
final class UpgradeProbe implements WebSocketReceiver {
    private static final String PROBE = "2probe";
    private static final String UPGRADE = "5";

    private final Upgrade upgrade;
    private final ServerSession session;
    private final WebSocketTransport transport;
    // Set by the container's thread on completion; the container orders its calls.
    private volatile @Nullable WebSocketReceiver successor;
    // Set once, right after construction.
    private volatile Scheduler.@Nullable Timer timer;

    UpgradeProbe(Upgrade upgrade, ServerSession session, WebSocketTransport transport) {
        this.upgrade = upgrade;
        this.session = session;
        this.transport = transport;
    }

    /** Gives the upgrade a limit. */
    void startTimer(Scheduler scheduler, Duration limit) {
        timer = scheduler.schedule(limit, () -> session.onExecutor(() -> upgrade.abandon(this)));
    }

    /** The upgrade has been completed or abandoned. */
    void stopTimer() {
        Scheduler.Timer running = timer;
        if (running != null) {
            running.cancel();
        }
    }

    WebSocketTransport transport() {
        return transport;
    }

    @Override
    public void onText(String text) {
        WebSocketReceiver next = successor;
        if (next != null) {
            next.onText(text);
        } else if (text.equals(PROBE) && transport.isIdle()) {
            transport.send(OutboundPacket.PROBE_ANSWER);
            upgrade.onProbed(this);
        } else if (text.equals(UPGRADE)) {
            successor = new WebSocketInbound(session);
            if (!upgrade.complete(this)) {
                successor = WebSocketInbound.IGNORED;
            }
        } else {
            upgrade.abandon(this);
        }
    }

    @Override
    public void onBinary(byte[] data) {
        WebSocketReceiver next = successor;
        if (next != null) {
            next.onBinary(data);
        } else {
            upgrade.abandon(this);
        }
    }

    @Override
    public void onTooBig() {
        WebSocketReceiver next = successor;
        if (next != null) {
            next.onTooBig();
        } else {
            upgrade.abandon(this);
        }
    }

    @Override
    public void onClose(boolean isError) {
        WebSocketReceiver next = successor;
        if (next != null) {
            next.onClose(isError);
        } else {
            upgrade.abandon(this);
        }
    }
}

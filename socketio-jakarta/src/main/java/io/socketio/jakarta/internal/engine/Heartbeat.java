/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.internal.engine.codec.Revision;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The one deadline of a session (Engine.IO protocol 4, "Heartbeat"), independent of its transport. Either the server
 * pings and waits for each answer, or the client does (revision 3) and the server waits for the next ping only.
 *
 * <p>At most one timer is scheduled. An answer in time only moves the deadline; the timer finds that out when it fires.
 * The lock is held for a few instructions; the callbacks run outside it, on the scheduler's thread, and must not block.
 */
final class Heartbeat {

    /** What a session does when a deadline passes. */
    interface Listener {

        /** Time to send a ping. */
        void onPingDue();

        /** The client was not heard; returns whether it shall be given another period. */
        boolean onTimeout();
    }

    private enum Phase {
        /** Waiting for the time of the next ping. In: start, pong. Out: ping sent. */
        PAUSE,
        /** Waiting for the pong. In: ping sent. Out: pong, timeout. */
        AWAITING_PONG,
        /** Waiting for the client's next ping. In: start, ping. Out: timeout. */
        AWAITING_PING,
        /** No more deadlines. In: stop, timeout. */
        STOPPED
    }

    private final Scheduler scheduler;
    private final Duration pingTimeout;
    private final Listener listener;
    // Where a session begins and what each beat leads back to, and how long it may stay there.
    private final Phase rest;
    private final Duration restLimit;

    // All guarded by this.
    private Phase phase;
    private long deadline;
    private long timerDue;
    // When the client itself will give up because no further ping came.
    private long clientDeadline;
    private Scheduler.@Nullable Timer timer;
    // Tells a timer that was cancelled too late from its successor.
    private int generation;

    private Heartbeat(Scheduler scheduler, Phase rest, Duration restLimit, Duration pingTimeout, Listener listener) {
        this.scheduler = scheduler;
        this.rest = rest;
        this.restLimit = restLimit;
        this.pingTimeout = pingTimeout;
        this.listener = listener;
        this.phase = rest;
    }

    /** The heartbeat of a session; if the client pings, {@link Listener#onPingDue} is never called. */
    static Heartbeat of(Revision revision, Scheduler scheduler, EngineConfig config, Listener listener) {
        Duration interval = config.pingInterval();
        Duration timeout = config.pingTimeout();
        return revision.isClientPinging()
                ? new Heartbeat(scheduler, Phase.AWAITING_PING, interval.plus(timeout), timeout, listener)
                : new Heartbeat(scheduler, Phase.PAUSE, interval, timeout, listener);
    }

    synchronized void start() {
        moveDeadline(restLimit);
    }

    /** The other side's part of a heartbeat arrived, a pong (asked for or not) or a ping: a new period begins. */
    synchronized void onBeat() {
        if (phase != Phase.STOPPED) {
            phase = rest;
            moveDeadline(restLimit);
        }
    }

    /**
     * Another packet arrived. The pong may have to wait behind what the client sends, so every packet restarts the
     * deadline, for as long as the client itself is patient.
     */
    synchronized void onPacket() {
        if (phase == Phase.AWAITING_PONG) {
            long now = scheduler.nanoTime();
            long extension = Math.min(pingTimeout.toNanos(), clientDeadline - now);
            if (now + extension - deadline > 0) {
                moveDeadline(Duration.ofNanos(extension));
            }
        }
    }

    synchronized void stop() {
        phase = Phase.STOPPED;
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    private void moveDeadline(Duration fromNow) {
        deadline = scheduler.nanoTime() + fromNow.toNanos();
        if (timer == null || timerDue - deadline > 0) {
            if (timer != null) {
                timer.cancel();
            }
            arm(fromNow);
        }
    }

    private void arm(Duration delay) {
        timerDue = deadline;
        int current = ++generation;
        timer = scheduler.schedule(delay, () -> onTimer(current));
    }

    private void onTimer(int armed) {
        boolean isPingDue;
        synchronized (this) {
            if (phase == Phase.STOPPED || armed != generation) {
                return;
            }
            timer = null;
            long remaining = deadline - scheduler.nanoTime();
            if (remaining > 0) {
                arm(Duration.ofNanos(remaining));
                return;
            }
            isPingDue = phase == Phase.PAUSE;
            if (isPingDue) {
                phase = Phase.AWAITING_PONG;
                moveDeadline(pingTimeout);
                clientDeadline = deadline + restLimit.toNanos();
            }
        }
        if (isPingDue) {
            listener.onPingDue();
        } else if (listener.onTimeout()) {
            grantAnotherPeriod();
        } else {
            stop();
        }
    }

    private synchronized void grantAnotherPeriod() {
        if (phase != Phase.STOPPED && timer == null) {
            moveDeadline(phase == Phase.AWAITING_PONG ? pingTimeout : restLimit);
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.internal.engine.Scheduler;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the time for which a packet waits for its attachments. Used within the session's mailbox only.
 *
 * <p>A timer runs on after the packet is complete and looks when it fires whether anything has come meanwhile: binary
 * packets in quick succession share one. A client that stops is noticed after one limit at the earliest and two at the
 * latest.
 */
final class ReassemblyTimer {
    private final Scheduler scheduler;
    private final Duration limit;
    private final Consumer<Runnable> mailbox;
    private final BooleanSupplier isReassembling;
    private final Runnable onTimeout;
    private Scheduler.@Nullable Timer timer;
    private long parts;

    /**
     * Creates the timer of a session.
     *
     * @param mailbox runs what the scheduler starts
     * @param onTimeout the packet has waited too long
     */
    ReassemblyTimer(
            Scheduler scheduler,
            Duration limit,
            Consumer<Runnable> mailbox,
            BooleanSupplier isReassembling,
            Runnable onTimeout) {
        this.scheduler = scheduler;
        this.limit = limit;
        this.mailbox = mailbox;
        this.isReassembling = isReassembling;
        this.onTimeout = onTimeout;
    }

    /** A part of a packet has come, and more have to. */
    void partReceived() {
        parts++;
        if (timer == null) {
            start();
        }
    }

    void cancel() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    private void start() {
        long seen = parts;
        timer = scheduler.schedule(limit, () -> mailbox.accept(() -> check(seen)));
    }

    private void check(long seen) {
        if (timer == null) {
            return; // cancelled while this was on its way
        }
        timer = null;
        if (isReassembling.getAsBoolean()) {
            if (parts == seen) {
                onTimeout.run();
            } else {
                start();
            }
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Moves packets from a session's queue to its transport, one writer at a time.
 *
 * <p>{@link #flush} may be called by any thread at any time, also from within a transport's completion callback: a
 * caller that finds another one at work leaves it a note and returns, so there is neither recursion nor waiting.
 */
final class Outbox {
    private static final Logger LOGGER = System.getLogger(Outbox.class.getName());

    private final OutboundQueue queue;
    private final SessionObservers observers;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Transport transport;
    private volatile boolean isClosing;
    // Written by the one writer only.
    private boolean closeBegun;
    private boolean isDrainDue;

    Outbox(OutboundQueue queue, Transport transport, SessionObservers observers) {
        this.queue = queue;
        this.transport = transport;
        this.observers = observers;
    }

    Transport transport() {
        return transport;
    }

    /** Goes on with another transport. What waits goes out on it, in order. */
    void switchTo(Transport next) {
        transport = next;
        flush();
    }

    /** Closes the transport in order once nothing waits. */
    void closeWhenEmpty() {
        isClosing = true;
        flush();
    }

    /** Writes what can be written now. */
    void flush() {
        if (requests.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            try {
                writeAll();
            } catch (RuntimeException e) {
                LOGGER.log(Level.WARNING, "A transport failed to write", e);
            }
            seen = requests.addAndGet(-seen);
        } while (seen != 0);
    }

    private void writeAll() {
        Transport current = transport;
        while (current.write(queue)) {
            isDrainDue = true;
            current = transport;
        }
        current.flush();
        if (isDrainDue && queue.isEmpty() && current.isIdle()) {
            isDrainDue = false;
            observers.drained();
        }
        if (isClosing && queue.isEmpty() && current.isIdle()) {
            closeOnce(current);
        }
    }

    // A polling transport may have been asked to close before the upgrade that replaces it completes.
    private void closeOnce(Transport current) {
        if (!closeBegun || current instanceof WebSocketTransport) {
            closeBegun = true;
            current.close();
        }
    }
}

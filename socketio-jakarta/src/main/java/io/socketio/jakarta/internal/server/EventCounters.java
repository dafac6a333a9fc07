/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import java.util.concurrent.atomic.LongAdder;

/** What a server counts. Thread-safe. */
final class EventCounters {
    private final LongAdder received = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder volatileDropped = new LongAdder();

    void countReceived() {
        received.increment();
    }

    void countSent() {
        sent.increment();
    }

    /** Events for sockets that have ended, or that were never let in. */
    void countDropped(int count) {
        dropped.add(count);
    }

    /** A volatile event that a client could not take at the moment. */
    void countVolatileDropped() {
        volatileDropped.increment();
    }

    long received() {
        return received.sum();
    }

    long sent() {
        return sent.sum();
    }

    long dropped() {
        return dropped.sum();
    }

    long volatileDropped() {
        return volatileDropped.sum();
    }
}

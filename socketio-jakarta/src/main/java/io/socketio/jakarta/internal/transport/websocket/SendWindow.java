/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How much of what has been written to a connection its client has not confirmed, which tells whether the kernel takes
 * more at once.
 *
 * <p>The confirmation is the pong to a ping of the WebSocket protocol, which every client answers by itself. The ping
 * carries a number that cannot be guessed: a client that does not read cannot confirm.
 *
 * <p>Used by the one who sends; {@link #onPong} is called by the thread that reads.
 */
final class SendWindow {
    /** What the kernel takes whatever the client does: Linux took 10 KB over segments of 76 bytes, nearly the smallest. */
    static final int CERTAIN_BYTES = 4 * 1024;

    /** What the kernel takes from every client that has not been made to be slow: Linux took 24 KB over segments of 524. */
    static final int LIKELY_BYTES = 16 * 1024;

    private final RandomGenerator random;
    private long taken;
    // Written by the one who sends and by the one who reads, in turns.
    private volatile @Nullable Probe probe;
    // Written by the one who reads.
    private volatile long confirmed;

    private record Probe(long number, long taken) {}

    /** Whether the kernel takes something at once. */
    enum Room {
        /** Yes. */
        CERTAIN,
        /** Yes, but for a client that wants to harm. */
        LIKELY,
        /** Nobody knows. */
        UNKNOWN
    }

    SendWindow(RandomGenerator random) {
        this.random = random;
    }

    /** Counts bytes that are about to be written; whether there is room for them. */
    Room take(long bytes) {
        taken += bytes;
        return room();
    }

    /** Whether there was room for everything that has been written so far. */
    Room room() {
        long unconfirmed = taken - confirmed;
        return unconfirmed <= CERTAIN_BYTES ? Room.CERTAIN : unconfirmed <= LIKELY_BYTES ? Room.LIKELY : Room.UNKNOWN;
    }

    /**
     * Whether it is time to ask for a confirmation, and none is on its way: half-way to the end of what is likely, or of
     * what is certain.
     */
    boolean isProbeDue(Room needed) {
        int limit = needed == Room.CERTAIN ? CERTAIN_BYTES : LIKELY_BYTES;
        return probe == null && taken - confirmed > limit / 2;
    }

    /** The payload of the ping that asks to confirm what has been written so far. */
    ByteBuffer probe() {
        Probe next = new Probe(random.nextLong(), taken);
        probe = next;
        return ByteBuffer.allocate(Long.BYTES).putLong(0, next.number());
    }

    /** A pong has arrived, asked for or not. */
    void onPong(ByteBuffer payload) {
        Probe asked = probe;
        if (asked != null
                && payload.remaining() == Long.BYTES
                && payload.getLong(payload.position()) == asked.number()) {
            confirmed = asked.taken();
            probe = null;
        }
    }
}

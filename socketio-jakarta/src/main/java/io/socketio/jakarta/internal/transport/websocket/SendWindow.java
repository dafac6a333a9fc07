/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How much may be written to a connection before its client has confirmed what came before: less than every kernel
 * buffers for a connection, so that a write within the window is over at once whatever the client does.
 *
 * <p>The confirmation is the pong to a ping of the WebSocket protocol, which every client answers by itself. The ping
 * carries a number that cannot be guessed: a client that does not read cannot confirm.
 *
 * <p>Used by the one who sends; {@link #onPong} is called by the thread that reads.
 */
final class SendWindow {
    /**
     * Linux buffers 46 KB of its own memory at least for a connection that stands (twice its first congestion window of
     * ten segments, however small), of which a short segment takes about twice its size.
     */
    static final int BYTES = 16 * 1024;

    private final RandomGenerator random;
    private long taken;
    // Written by the one who sends and by the one who reads, in turns.
    private volatile @Nullable Probe probe;
    // Written by the one who reads.
    private volatile long confirmed;

    private record Probe(long number, long taken) {}

    SendWindow(RandomGenerator random) {
        this.random = random;
    }

    /** Counts bytes that are about to be written; whether they are within the window. */
    boolean take(long bytes) {
        taken += bytes;
        return isOpen();
    }

    /** Whether everything that has been written so far is within the window. */
    boolean isOpen() {
        return taken - confirmed <= BYTES;
    }

    /** Whether it is time to ask for a confirmation, and none is on its way. */
    boolean isProbeDue() {
        return probe == null && taken - confirmed > BYTES / 2;
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

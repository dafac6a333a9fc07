/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import io.socketio.jakarta.internal.engine.WebSocketReceiver;

/**
 * Counts the message that arrives on a connection, as it is after decompression, since containers count differently or
 * not at all. The first message over a limit ends the session; what follows on the connection is thrown away. One
 * instance for each connection, called by the container's reading thread.
 */
final class MessageLimit {
    // A part costs a call whatever its size, and a message of empty ones would never end. Containers hand out parts of
    // what one read of the network brought, so a large message may consist of many.
    private static final int LEAST_MAX_PARTS = 131_072;
    private static final int LEAST_MEAN_PART_BYTES = 512;
    // What a client may well have under way when it is told; reading on would let a compressed frame expand for ever.
    private static final long MAX_DISCARDED = 16L * 1024 * 1024;

    private final WebSocketReceiver receiver;
    private final int maxBytes;
    private final int maxParts;
    private final Runnable stopReading;
    private long bytes;
    private int parts;
    private boolean isExceeded;
    private long discarded;

    /**
     * Creates the limit of one connection.
     *
     * @param stopReading called for each part of too many that are thrown away; may throw
     */
    MessageLimit(WebSocketReceiver receiver, int maxBytes, Runnable stopReading) {
        this.receiver = receiver;
        this.maxBytes = maxBytes;
        this.maxParts = Math.max(LEAST_MAX_PARTS, maxBytes / LEAST_MEAN_PART_BYTES);
        this.stopReading = stopReading;
    }

    /** The largest message, in bytes. */
    int maxBytes() {
        return maxBytes;
    }

    /** Whether everything is thrown away from now on. */
    boolean isExceeded() {
        return isExceeded;
    }

    /** Counts the next part of a message; whether it may be kept. */
    boolean admits(long partBytes) {
        bytes += partBytes;
        parts++;
        if (bytes > maxBytes || parts > maxParts) {
            isExceeded = true;
            receiver.onTooBig();
        }
        return !isExceeded;
    }

    /** The message is complete, the next part begins another one. */
    void endMessage() {
        bytes = 0;
        parts = 0;
    }

    /** Counts a part that is thrown away, by any measure that grows with it. */
    void discard(long size) {
        discarded += size;
        if (discarded > MAX_DISCARDED) {
            stopReading.run();
        }
    }
}

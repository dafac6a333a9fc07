/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A WebSocket message.
 *
 * @param payload read-only; its position is not moved
 */
record Message(boolean isBinary, ByteBuffer payload) {
    static Message text(String text) {
        return new Message(false, StandardCharsets.UTF_8.encode(text).asReadOnlyBuffer());
    }

    /** So many bytes, all the same. */
    static Message binary(int bytes) {
        byte[] payload = new byte[bytes];
        Arrays.fill(payload, (byte) 'x');
        return new Message(true, ByteBuffer.wrap(payload).asReadOnlyBuffer());
    }

    /** Number of bytes. */
    int length() {
        return payload.remaining();
    }

    /** The same after one byte more. */
    Message prefixed(int firstByte) {
        ByteBuffer prefixed = ByteBuffer.allocate(1 + length());
        prefixed.put((byte) firstByte).put(payload.duplicate()).flip();
        return new Message(isBinary, prefixed.asReadOnlyBuffer());
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Frames as clients send them (RFC 6455, section 5.2), prepared once and sent many times. Pure functions. */
final class Frames {
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final byte[] NORMAL_CLOSURE = {0x03, (byte) 0xe8};
    private static final int MASKED = 0x80;
    private static final int MAX_SHORT_LENGTH = 125;
    private static final byte[] MASK = {0x12, 0x34, 0x56, 0x78};

    private Frames() {}

    /** The same text message several times. */
    static ByteBuffer masked(String text, int times) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        if (payload.length > MAX_SHORT_LENGTH) {
            throw new IllegalArgumentException("too long for a short frame: " + text);
        }
        ByteBuffer frames = ByteBuffer.allocateDirect(times * (2 + MASK.length + payload.length));
        for (int i = 0; i < times; i++) {
            put(TEXT, payload, frames);
        }
        return frames.flip().asReadOnlyBuffer();
    }

    /** The beginning of an orderly end. */
    static ByteBuffer closing() {
        ByteBuffer frame = ByteBuffer.allocate(2 + MASK.length + NORMAL_CLOSURE.length);
        put(CLOSE, NORMAL_CLOSURE, frame);
        return frame.flip();
    }

    private static void put(int firstByte, byte[] payload, ByteBuffer target) {
        target.put((byte) firstByte).put((byte) (MASKED | payload.length)).put(MASK);
        for (int i = 0; i < payload.length; i++) {
            target.put((byte) (payload[i] ^ MASK[i % MASK.length]));
        }
    }
}

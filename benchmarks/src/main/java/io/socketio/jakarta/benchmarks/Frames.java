/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.nio.ByteBuffer;
import java.util.List;

/** Frames of WebSocket (RFC 6455, section 5.2): those of clients, prepared once, and those of servers. Pure functions. */
final class Frames {
    private static final int TEXT = 0x81;
    private static final int BINARY = 0x82;
    private static final int CLOSE = 0x88;
    private static final byte[] NORMAL_CLOSURE = {0x03, (byte) 0xe8};
    private static final int PONG = 0x8a;
    private static final int PING = 0x9;
    private static final int OPCODE = 0x0f;
    private static final int MASKED = 0x80;
    private static final int MAX_SHORT_LENGTH = 125;
    private static final int SHORT_EXTENDED = 126;
    private static final int LONG_EXTENDED = 127;
    private static final int MAX_SHORT_EXTENDED_LENGTH = 0xffff;
    private static final byte[] MASK = {0x12, 0x34, 0x56, 0x78};

    private Frames() {}

    /** A text message as a client sends it. */
    static ByteBuffer masked(String text) {
        return masked(List.of(Message.text(text)), 1);
    }

    /** The same messages several times, as a client sends them. */
    static ByteBuffer masked(List<Message> messages, int times) {
        int bytes = messages.stream().mapToInt(Frames::maskedLength).sum();
        ByteBuffer frames = ByteBuffer.allocateDirect(times * bytes);
        for (int i = 0; i < times; i++) {
            for (Message message : messages) {
                put(message.isBinary() ? BINARY : TEXT, message.payload().duplicate(), frames);
            }
        }
        return frames.flip().asReadOnlyBuffer();
    }

    /** The beginning of an orderly end. */
    static ByteBuffer closing() {
        ByteBuffer frame = ByteBuffer.allocate(2 + MASK.length + NORMAL_CLOSURE.length);
        put(CLOSE, ByteBuffer.wrap(NORMAL_CLOSURE), frame);
        return frame.flip();
    }

    private static int maskedLength(Message message) {
        int length = message.length();
        int extended = length <= MAX_SHORT_LENGTH ? 0 : length <= MAX_SHORT_EXTENDED_LENGTH ? 2 : 8;
        return 2 + extended + MASK.length + length;
    }

    private static void put(int firstByte, ByteBuffer payload, ByteBuffer target) {
        int length = payload.remaining();
        target.put((byte) firstByte);
        if (length <= MAX_SHORT_LENGTH) {
            target.put((byte) (MASKED | length));
        } else if (length <= MAX_SHORT_EXTENDED_LENGTH) {
            target.put((byte) (MASKED | SHORT_EXTENDED)).putShort((short) length);
        } else {
            target.put((byte) (MASKED | LONG_EXTENDED)).putLong(length);
        }
        target.put(MASK);
        for (int i = 0; i < length; i++) {
            target.put((byte) (payload.get() ^ MASK[i % MASK.length]));
        }
    }

    /** The answer to a ping of the WebSocket protocol. */
    static ByteBuffer pong(ByteBuffer payload) {
        ByteBuffer frame = ByteBuffer.allocate(2 + MASK.length + payload.remaining());
        put(PONG, payload, frame);
        return frame.flip();
    }

    /** Whether the next frame, which has arrived as a whole, is a ping of the WebSocket protocol. */
    static boolean isPing(ByteBuffer frames) {
        return (frames.get(frames.position()) & OPCODE) == PING;
    }

    /** Whether a frame of a server has arrived as a whole. */
    static boolean isComplete(ByteBuffer frames) {
        return frames.remaining() >= 2
                && frames.remaining() >= headLength(frames)
                && frames.remaining() - headLength(frames) >= payloadLength(frames);
    }

    /** The payload of the next frame of a server, which has arrived as a whole; moves the position behind it. */
    static ByteBuffer payload(ByteBuffer frames) {
        int start = frames.position() + headLength(frames);
        int length = Math.toIntExact(payloadLength(frames));
        frames.position(start + length);
        return frames.slice(start, length);
    }

    private static int headLength(ByteBuffer frames) {
        return switch (shortLength(frames)) {
            case SHORT_EXTENDED -> 4;
            case LONG_EXTENDED -> 10;
            default -> 2;
        };
    }

    private static long payloadLength(ByteBuffer frames) {
        int extended = frames.position() + 2;
        return switch (shortLength(frames)) {
            case SHORT_EXTENDED -> Short.toUnsignedInt(frames.getShort(extended));
            case LONG_EXTENDED -> frames.getLong(extended);
            default -> shortLength(frames);
        };
    }

    private static int shortLength(ByteBuffer frames) {
        return frames.get(frames.position() + 1) & 0x7f;
    }
}

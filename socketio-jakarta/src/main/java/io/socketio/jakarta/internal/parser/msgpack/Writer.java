/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser.msgpack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/** Writes MessagePack in its shortest forms into an array that grows. Not thread-safe; lives for one packet. */
final class Writer {
    private ByteBuffer out = ByteBuffer.allocate(128);

    byte[] toByteArray() {
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    void nil() {
        room(1).put((byte) Format.NIL);
    }

    void bool(boolean value) {
        room(1).put((byte) (value ? Format.TRUE : Format.FALSE));
    }

    void integer(long value) {
        if (value >= -0x20 && value < 0x80) {
            room(1).put((byte) value);
        } else if (value >= 0) {
            positive(value);
        } else if (value >= Byte.MIN_VALUE) {
            room(2).put((byte) Format.INT8).put((byte) value);
        } else if (value >= Short.MIN_VALUE) {
            room(3).put((byte) Format.INT16).putShort((short) value);
        } else if (value >= Integer.MIN_VALUE) {
            room(5).put((byte) Format.INT32).putInt((int) value);
        } else {
            room(9).put((byte) Format.INT64).putLong(value);
        }
    }

    private void positive(long value) {
        if (value < 0x100) {
            room(2).put((byte) Format.UINT8).put((byte) value);
        } else if (value < 0x10000) {
            room(3).put((byte) Format.UINT16).putShort((short) value);
        } else if (value < 0x1_0000_0000L) {
            room(5).put((byte) Format.UINT32).putInt((int) value);
        } else {
            unsigned(value);
        }
    }

    void unsigned(long bits) {
        room(9).put((byte) Format.UINT64).putLong(bits);
    }

    void number(double value) {
        room(9).put((byte) Format.FLOAT64).putDouble(value);
    }

    void string(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        if (bytes.length < 0x20) {
            room(1).put((byte) (Format.FIXSTR | bytes.length));
        } else if (bytes.length < 0x100) {
            room(2).put((byte) Format.STR8).put((byte) bytes.length);
        } else if (bytes.length < 0x10000) {
            room(3).put((byte) Format.STR16).putShort((short) bytes.length);
        } else {
            room(5).put((byte) Format.STR32).putInt(bytes.length);
        }
        room(bytes.length).put(bytes);
    }

    void binary(ByteBuffer bytes) {
        int length = bytes.remaining();
        if (length < 0x100) {
            room(2).put((byte) Format.BIN8).put((byte) length);
        } else if (length < 0x10000) {
            room(3).put((byte) Format.BIN16).putShort((short) length);
        } else {
            room(5).put((byte) Format.BIN32).putInt(length);
        }
        room(length).put(bytes);
    }

    void array(int length) {
        header(length, Format.FIXARRAY, Format.ARRAY16, Format.ARRAY32);
    }

    void map(int length) {
        header(length, Format.FIXMAP, Format.MAP16, Format.MAP32);
    }

    private void header(int length, int fix, int form16, int form32) {
        if (length < 0x10) {
            room(1).put((byte) (fix | length));
        } else if (length < 0x10000) {
            room(3).put((byte) form16).putShort((short) length);
        } else {
            room(5).put((byte) form32).putInt(length);
        }
    }

    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes) {
            int size = Math.max(
                    Math.addExact(out.position(), bytes), (int) Math.min(Integer.MAX_VALUE - 8L, out.capacity() * 2L));
            out = ByteBuffer.allocate(size).put(out.flip());
        }
        return out;
    }
}

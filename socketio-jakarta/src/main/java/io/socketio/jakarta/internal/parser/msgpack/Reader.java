/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser.msgpack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.socketio.jakarta.parser.PacketException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Reads MessagePack from an array, value by value. After {@link #next} one of the getters tells the value; strings and
 * binary data are to be read or skipped, and the items of an array or a map follow. Not thread-safe; lives for one call.
 *
 * <p>A length is compared with what has really arrived before it is believed, so that it decides nothing else. Extension
 * types are those of the client's library: type 0 for {@code undefined}, dates and binary data.
 */
final class Reader {
    private final ByteBuffer in;
    private long integer;
    private double number;
    private int length;

    Reader(byte[] message, int position) {
        this.in = ByteBuffer.wrap(message).position(position);
    }

    int position() {
        return in.position();
    }

    boolean hasRemaining() {
        return in.hasRemaining();
    }

    /** The value of INTEGER, UNSIGNED and DATE, for BOOLEAN 0 or 1. */
    long integer() {
        return integer;
    }

    double number() {
        return number;
    }

    /** How many items an ARRAY or entries a MAP has; never more than there are bytes left. */
    int length() {
        return length;
    }

    String string() {
        String text = new String(in.array(), in.position(), length, UTF_8);
        in.position(in.position() + length);
        return text;
    }

    byte[] binary() {
        int start = in.position();
        in.position(start + length);
        return Arrays.copyOfRange(in.array(), start, start + length);
    }

    Token next() {
        try {
            int first = in.get() & 0xff;
            if (first < Format.FIXMAP || first >= Format.NEGATIVE_FIXINT) {
                return integer((byte) first);
            }
            if (first < Format.FIXARRAY) {
                return sized(Token.MAP, first & 0x0f);
            }
            if (first < Format.FIXSTR) {
                return sized(Token.ARRAY, first & 0x0f);
            }
            return first < Format.NIL ? sized(Token.STRING, first & 0x1f) : prefixed(first);
        } catch (BufferUnderflowException e) {
            throw PacketException.invalidPayload();
        }
    }

    private Token prefixed(int first) {
        return switch (first) {
            case Format.NIL -> Token.NIL;
            case Format.FALSE -> bool(0);
            case Format.TRUE -> bool(1);
            case Format.BIN8 -> sized(Token.BINARY, uint8());
            case Format.BIN16 -> sized(Token.BINARY, uint16());
            case Format.BIN32 -> sized(Token.BINARY, uint32());
            case Format.EXT8 -> extension(uint8());
            case Format.EXT16 -> extension(uint16());
            case Format.EXT32 -> extension(uint32());
            case Format.FLOAT32 -> decimal(in.getFloat());
            case Format.FLOAT64 -> decimal(in.getDouble());
            case Format.UINT8 -> integer(uint8());
            case Format.UINT16 -> integer(uint16());
            case Format.UINT32 -> integer(uint32());
            case Format.UINT64 -> unsigned(in.getLong());
            case Format.INT8 -> integer(in.get());
            case Format.INT16 -> integer(in.getShort());
            case Format.INT32 -> integer(in.getInt());
            case Format.INT64 -> integer(in.getLong());
            case Format.FIXEXT1 -> undefined();
            case Format.FIXEXT8 -> date();
            case Format.STR8 -> sized(Token.STRING, uint8());
            case Format.STR16 -> sized(Token.STRING, uint16());
            case Format.STR32 -> sized(Token.STRING, uint32());
            case Format.ARRAY16 -> sized(Token.ARRAY, uint16());
            case Format.ARRAY32 -> sized(Token.ARRAY, uint32());
            case Format.MAP16 -> sized(Token.MAP, uint16());
            case Format.MAP32 -> sized(Token.MAP, uint32());
            default -> throw PacketException.invalidPayload();
        };
    }

    private Token bool(long value) {
        integer = value;
        return Token.BOOLEAN;
    }

    private Token integer(long value) {
        integer = value;
        return Token.INTEGER;
    }

    private Token unsigned(long bits) {
        integer = bits;
        return bits < 0 ? Token.UNSIGNED : Token.INTEGER;
    }

    private Token decimal(double value) {
        number = value;
        return Token.FLOAT;
    }

    private Token sized(Token token, long announced) {
        int needed = token == Token.MAP ? 2 : 1;
        if (announced > in.remaining() / needed) {
            throw PacketException.invalidPayload();
        }
        length = (int) announced;
        return token;
    }

    private Token extension(long announced) {
        requireTypeZero();
        return sized(Token.BINARY, announced);
    }

    private Token undefined() {
        requireTypeZero();
        in.get();
        return Token.UNDEFINED;
    }

    private Token date() {
        requireTypeZero();
        integer = in.getLong();
        return Token.DATE;
    }

    private void requireTypeZero() {
        if (in.get() != 0) {
            throw PacketException.invalidPayload();
        }
    }

    private int uint8() {
        return in.get() & 0xff;
    }

    private int uint16() {
        return in.getShort() & 0xffff;
    }

    private long uint32() {
        return in.getInt() & 0xffffffffL;
    }

    /** Passes a value with all it contains, checking it. */
    void skip() {
        skip(1);
    }

    private void skip(int depth) {
        if (depth > Format.MAX_DEPTH) {
            throw PacketException.invalidPayload();
        }
        skipRest(next(), depth);
    }

    /** Passes what follows a token that {@link #next} gave. */
    void skipRest(Token token, int depth) {
        int count = length;
        switch (token) {
            case STRING, BINARY -> in.position(in.position() + length);
            case ARRAY -> {
                for (int i = 0; i < count; i++) {
                    skip(depth + 1);
                }
            }
            case MAP -> {
                for (int i = 0; i < count; i++) {
                    skipKey();
                    skip(depth + 1);
                }
            }
            default -> {
                // nothing follows
            }
        }
    }

    private void skipKey() {
        if (next() != Token.STRING) {
            throw PacketException.invalidPayload();
        }
        in.position(in.position() + length);
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** A WebSocket message or control frame (RFC 6455, section 5), or the end of the connection. Immutable. */
public final class Frame {
    /** Stands in {@link #opcode} for the end of the TCP connection. */
    public static final int END = -1;

    private static final int CLOSE = 8;

    private final int opcode;
    private final byte[] payload;
    private final boolean isCompressed;

    Frame(int opcode, byte[] payload, boolean isCompressed) {
        this.opcode = opcode;
        this.payload = payload;
        this.isCompressed = isCompressed;
    }

    /** What stands for the end of the connection. */
    static Frame end() {
        return new Frame(END, new byte[0], false);
    }

    /** 1 text, 2 binary, 8 close, 10 pong; {@link #END} for the end of the connection. */
    public int opcode() {
        return opcode;
    }

    /** The data, as it was sent. */
    public byte[] payload() {
        return payload.clone();
    }

    /** Whether the bit RSV1 is set, which says that the data is compressed (RFC 7692). */
    public boolean isCompressed() {
        return isCompressed;
    }

    /** The frame with its data decompressed. */
    public Frame expanded() {
        return isCompressed ? new Frame(opcode, Deflate.expand(payload), false) : this;
    }

    /** Whether this is a close frame or the end of the connection. */
    public boolean isEnd() {
        return opcode == END || opcode == CLOSE;
    }

    /** The payload as text. */
    public String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    /** The code of a close frame, empty if it has none. */
    public OptionalInt closeCode() {
        return opcode == CLOSE && payload.length >= 2
                ? OptionalInt.of(ByteBuffer.wrap(payload).getShort() & 0xffff)
                : OptionalInt.empty();
    }

    @Override
    public String toString() {
        return "Frame[" + opcode + ", " + (opcode == CLOSE ? "code " + closeCode() : text()) + "]";
    }
}

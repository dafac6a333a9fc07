/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * A WebSocket frame (RFC 6455, section 5), or the end of the connection.
 *
 * @param opcode 1 text, 2 binary, 8 close, 9 ping, 10 pong; {@link #END} for the end of the connection
 */
public record Frame(int opcode, byte[] payload) {
    /** Stands in {@link #opcode} for the end of the TCP connection. */
    public static final int END = -1;

    /** Whether this is a close frame or the end of the connection. */
    public boolean isEnd() {
        return opcode == END || opcode == 8;
    }

    /** The payload as text. */
    public String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    /** The code of a close frame, empty if it has none. */
    public OptionalInt closeCode() {
        return opcode == 8 && payload.length >= 2
                ? OptionalInt.of(ByteBuffer.wrap(payload).getShort() & 0xffff)
                : OptionalInt.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame frame && frame.opcode == opcode && Arrays.equals(frame.payload, payload);
    }

    @Override
    public int hashCode() {
        return 31 * opcode + Arrays.hashCode(payload);
    }

    @Override
    public String toString() {
        return "Frame[" + opcode + ", " + (opcode == 8 ? "code " + closeCode() : text()) + "]";
    }
}

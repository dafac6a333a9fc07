/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine.codec;

/** A packet that a client sent (Engine.IO protocol 4, "Packet encoding"). Immutable, but for the bytes it was given. */
public sealed interface EnginePacket {

    /** What to switch over. */
    Type type();

    /** The packet types, in the order of their digits on the wire. */
    enum Type {
        /** {@code 0}, sent by servers only. */
        OPEN,
        /** {@code 1}, ends the session. */
        CLOSE,
        /** {@code 2}, sent by clients to probe a WebSocket; in revision 3 also a heartbeat. */
        PING,
        /** {@code 3}, answers a heartbeat. */
        PONG,
        /** {@code 4} with text. */
        MESSAGE,
        /** {@code 5}, completes an upgrade. */
        UPGRADE,
        /** {@code 6}, means nothing. */
        NOOP,
        /** A binary WebSocket message, or {@code b} with base64. */
        BINARY;

        private static final Type[] BY_DIGIT = {OPEN, CLOSE, PING, PONG, MESSAGE, UPGRADE, NOOP};

        static Type ofDigit(char digit) throws EngineParseException {
            int index = digit - '0';
            if (index < 0 || index >= BY_DIGIT.length) {
                throw new EngineParseException("unknown packet type");
            }
            return BY_DIGIT[index];
        }
    }

    /**
     * A packet made of a digit and text.
     *
     * @param type any but {@link Type#BINARY}
     * @param data what follows the digit
     */
    record Text(Type type, String data) implements EnginePacket {}

    /** A binary message. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; a copy for each message would be the only gain
    record Binary(byte[] data) implements EnginePacket {

        @Override
        public Type type() {
            return Type.BINARY;
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.parser;

/**
 * What a client sent is not a packet: the one exception of a decoder. The message is the reference server's reason, never
 * the content; the session that received it is closed.
 */
public final class PacketException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public PacketException(String reason) {
        // Thrown for input anybody can send: no stack trace, which would cost more than the parse.
        super(reason, null, false, false);
    }

    /** Creates the exception that most broken packets deserve. */
    public static PacketException invalidPayload() {
        return new PacketException("invalid payload");
    }
}

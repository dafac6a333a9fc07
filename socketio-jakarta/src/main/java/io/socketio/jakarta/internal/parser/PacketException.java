/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

/**
 * What a client sent is not a packet. The message is the reference server's reason, never the content; the session that
 * received it has to be closed.
 */
public final class PacketException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PacketException(String reason) {
        // Thrown for input anybody can send: no stack trace, which would cost more than the parse.
        super(reason, null, false, false);
    }

    static PacketException invalidPayload() {
        return new PacketException("invalid payload");
    }
}

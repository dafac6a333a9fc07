/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine.codec;

/** What a client sent is no Engine.IO packet. Carries no stack trace: clients must not be able to make it expensive. */
public final class EngineParseException extends Exception {
    private static final long serialVersionUID = 1L;

    EngineParseException(String message) {
        super(message, null, false, false);
    }

    /** What is wrong, without anything the client sent. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.json.text;

/** A text is not JSON. Carries no stack trace: clients must not be able to make it expensive. */
public final class JsonSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong, without anything of the text. */
    public JsonSyntaxException(String message) {
        super(message, null, false, false);
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.json;

/** A value could not be written as JSON, or JSON could not be bound to a type. */
public class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with its cause. */
    public JsonException(String message, Throwable cause) {
        super(message, cause);
    }
}

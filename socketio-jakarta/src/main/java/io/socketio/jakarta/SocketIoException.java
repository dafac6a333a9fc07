/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/** Base of the exceptions this library reports to an application. Every message names the value and what to do. */
public class SocketIoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with the text an operator will read. */
    public SocketIoException(String message) {
        super(message);
    }

    /** Creates the exception with its cause. */
    public SocketIoException(String message, Throwable cause) {
        super(message, cause);
    }
}

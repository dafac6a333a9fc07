/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/**
 * An event argument, an acknowledgement or the {@code auth} data could not be bound to the Java type asked for.
 *
 * <p>The message names the position and the type, never the content a client sent.
 */
public class BindingException extends SocketIoException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception for data that is absent. */
    public BindingException(String message) {
        super(message);
    }

    /** Creates the exception for data that the JSON binding refused. */
    public BindingException(String message, Throwable cause) {
        super(message, cause);
    }
}

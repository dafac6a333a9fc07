/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/**
 * A client asked for something it may not do. The handler was not run; the exception goes to the error handler of the
 * namespace (annotation {@code OnError}), and without one to the log at DEBUG. Handlers may throw it too.
 */
public class AccessDeniedException extends SocketIoException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with the text an operator will read. */
    public AccessDeniedException(String message) {
        super(message);
    }
}

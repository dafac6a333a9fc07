/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/** The client did not acknowledge an event in time. The acknowledgement is ignored if it still arrives. */
public class AckTimeoutException extends SocketIoException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; the text is the reference server's. */
    public AckTimeoutException() {
        super("operation has timed out");
    }
}

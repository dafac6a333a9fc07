/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/** The socket disconnected before the client acknowledged an event, or was not connected when it was sent. */
public class SocketDisconnectedException extends SocketIoException {
    private static final long serialVersionUID = 1L;

    private final DisconnectReason reason;

    /** Creates the exception for a socket that ended for {@code reason}. */
    public SocketDisconnectedException(DisconnectReason reason) {
        super("socket has been disconnected: " + reason.wireText());
        this.reason = reason;
    }

    /** Why the socket ended. */
    public DisconnectReason reason() {
        return reason;
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import java.util.Optional;

/**
 * Thrown by a connect handler or given to {@link Next#refuse} to keep a client out of a namespace.
 *
 * <p>The client receives a {@code CONNECT_ERROR} packet with the message and, if present, the data (Socket.IO
 * protocol 5, "Connection to a namespace"). Its Engine.IO session stays open. The message goes to the client: no
 * internal detail belongs in it.
 */
public class ConnectionRefusedException extends SocketIoException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Object> data;

    /** Refuses with a message only. */
    public ConnectionRefusedException(String message) {
        super(message);
        this.data = Optional.empty();
    }

    /** Refuses with a message and data that is sent as the {@code data} member, bound like an event argument. */
    public ConnectionRefusedException(String message, Object data) {
        super(message);
        this.data = Optional.of(data);
    }

    /** The data for the client. */
    public Optional<Object> data() {
        return data;
    }
}

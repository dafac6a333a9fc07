/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import io.socketio.jakarta.engine.EngineRequest;
import java.util.Optional;

/**
 * How a socket came in: the first HTTP request of its Engine.IO session, and the {@code auth} data of its CONNECT
 * packet. Immutable and thread-safe.
 */
public interface Handshake {

    /** The first HTTP request of the session: headers, query, address, principal. */
    EngineRequest request();

    /**
     * Binds the {@code auth} data the client sent for this namespace; of a client of Socket.IO 1 or 2 it is the query behind
     * the namespace's name, an object of strings.
     *
     * @return empty if the client sent none
     * @throws BindingException if the data does not fit the type
     */
    <T> Optional<T> auth(Class<T> type);

    /** The {@code auth} data as one argument, or no argument if the client sent none. */
    Arguments auth();
}

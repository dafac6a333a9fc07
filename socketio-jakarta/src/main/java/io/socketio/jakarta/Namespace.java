/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A namespace of the server: its sockets, its rooms and who may come in. Thread-safe. */
public interface Namespace extends Broadcaster {

    /** The name, always with a leading slash. */
    String name();

    /** Registers a middleware, after those already registered. Clients that are connecting are not affected. */
    Registration use(Middleware middleware);

    /**
     * Registers who says who clients are: asked before the middlewares for each client that wants to join. Without one,
     * clients are whoever the container says.
     *
     * @throws IllegalStateException if the namespace has an authenticator; remove that one first
     */
    default Registration authenticate(Authenticator authenticator) {
        return authenticateLater(handshake -> CompletableFuture.completedFuture(authenticator.authenticate(handshake)));
    }

    /**
     * As {@link #authenticate}, for an authenticator that answers later.
     *
     * @throws IllegalStateException if the namespace has an authenticator; remove that one first
     */
    Registration authenticateLater(AsyncAuthenticator authenticator);

    /** Registers a handler for sockets that join this namespace. Sockets already connected are not reported. */
    Registration onConnection(ConnectionHandler handler);

    /**
     * Registers a handler for the events of one name from every socket, also those already connected. Shared by all
     * sockets: costs no memory for each of them. Runs before the handlers registered at the socket itself.
     *
     * @throws IllegalArgumentException if the event name is reserved
     */
    Registration on(String event, SocketEventHandler handler);

    /** Registers a handler for the end of every socket, also those already connected. */
    Registration onDisconnect(SocketDisconnectHandler handler);

    /** The connected sockets at this moment; a copy. */
    Collection<Socket> sockets();

    /** The connected socket with this id. */
    Optional<Socket> socket(String id);

    /** The names of all rooms that have a member at this moment, the own rooms of the sockets included; a copy. */
    Set<String> rooms();
}

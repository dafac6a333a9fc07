/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/**
 * Namespaces that come into being when a client asks for them: the reference server's dynamic namespaces. As a
 * {@link Broadcaster} it speaks to all of its children. Thread-safe.
 *
 * <p>A child takes over the middlewares and handlers registered here at the moment it is created; later changes concern
 * later children. Children are ordinary namespaces of the server and stay, unless
 * {@link SocketIoConfig#cleanupEmptyChildNamespaces()} is on.
 */
public interface ParentNamespace extends Broadcaster {

    /** Registers a middleware for children to come, see {@link Namespace#use}. */
    Registration use(Middleware middleware);

    /**
     * Registers an authenticator for children to come, see {@link Namespace#authenticate}.
     *
     * @throws IllegalStateException if there is one; remove that one first
     */
    default Registration authenticate(Authenticator authenticator) {
        return authenticateLater(handshake -> CompletableFuture.completedFuture(authenticator.authenticate(handshake)));
    }

    /**
     * As {@link #authenticate}, for an authenticator that answers later.
     *
     * @throws IllegalStateException if there is one; remove that one first
     */
    Registration authenticateLater(AsyncAuthenticator authenticator);

    /** Registers a connection handler for children to come, see {@link Namespace#onConnection}. */
    Registration onConnection(ConnectionHandler handler);

    /**
     * Registers an event handler for children to come, see {@link Namespace#on}.
     *
     * @throws IllegalArgumentException if the event name is reserved
     */
    Registration on(String event, SocketEventHandler handler);

    /** Registers a disconnect handler for children to come, see {@link Namespace#onDisconnect}. */
    Registration onDisconnect(SocketDisconnectHandler handler);

    /** The children at this moment; a copy. */
    Collection<Namespace> children();
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import java.util.Collection;

/**
 * Namespaces that come into being when a client asks for them: the reference server's dynamic namespaces. As a
 * {@link Broadcaster} it speaks to all of its children. Thread-safe.
 *
 * <p>A child takes over the middlewares and handlers registered here at the moment it is created; later changes concern
 * later children. Children are ordinary namespaces of the server and stay, unless
 * {@link SocketIoConfig#cleanupEmptyChildNamespaces()} is on.
 */
public interface ParentNamespace extends Broadcaster, HandlerRegistry {

    /** The children at this moment; a copy. */
    Collection<Namespace> children();
}

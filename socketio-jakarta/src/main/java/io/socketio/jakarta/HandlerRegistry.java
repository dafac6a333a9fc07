/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Where an application registers what happens to the sockets of a {@link Namespace}, or of the namespaces to come of a
 * {@link ParentNamespace}. Thread-safe.
 */
public interface HandlerRegistry {

    /** Registers a middleware, after those already registered. Clients that are connecting are not affected. */
    Registration use(Middleware middleware);

    /**
     * Registers who says who clients are: asked before the middlewares for each client that wants to join. Without one,
     * clients are whoever the container says.
     *
     * @throws IllegalStateException if there is an authenticator; remove that one first
     */
    default Registration authenticate(Authenticator authenticator) {
        return authenticateLater(handshake -> CompletableFuture.completedFuture(authenticator.authenticate(handshake)));
    }

    /**
     * As {@link #authenticate}, for an authenticator that answers later.
     *
     * @throws IllegalStateException if there is an authenticator; remove that one first
     */
    Registration authenticateLater(AsyncAuthenticator authenticator);

    /** Registers a handler for sockets that join the namespace. Sockets already connected are not reported. */
    Registration onConnection(ConnectionHandler handler);

    /**
     * Registers a handler for the events of one name from every socket, also those already connected. Shared by all
     * sockets: costs no memory for each of them. Runs before the handlers registered at the socket itself.
     *
     * @throws IllegalArgumentException if the event name is reserved
     */
    Registration on(String event, SocketEventHandler handler);

    /** Registers a handler for the events of all names from every socket; runs before those of the socket itself. */
    Registration onAny(SocketAnyEventHandler handler);

    /** Registers a handler for what goes wrong with the events of every socket, see {@link Socket#onError}. */
    Registration onError(SocketErrorHandler handler);

    /** Registers a handler for the end of every socket, also those already connected. */
    Registration onDisconnect(SocketDisconnectHandler handler);

    /** Registers a listener for sockets that join and leave rooms. */
    Registration onRoomChange(RoomListener listener);

    /**
     * Registers a handler for sockets whose clients do not take what is sent to them: more waits than
     * {@link io.socketio.jakarta.engine.EngineConfig#maxQueuedPackets()} or
     * {@link io.socketio.jakarta.engine.EngineConfig#maxQueuedBytes()}, or a message was not written within
     * {@link io.socketio.jakarta.engine.EngineConfig#sendTimeout()}. The session ends right after that with
     * {@link DisconnectReason#TRANSPORT_ERROR}. Called in order with the packets of this client.
     */
    Registration onSlowConsumer(Consumer<Socket> handler);
}

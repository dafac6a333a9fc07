/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.EngineSession;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;

/**
 * One client in one namespace. Thread-safe; no method blocks.
 *
 * <p>After the disconnection everything sent is dropped and counted ({@link ServerStatistics#packetsDropped()}), which
 * {@link #emit} tells, and joining rooms has no effect.
 */
public interface Socket extends SocketEmitter {

    /**
     * The public id of this socket, 20 characters. Other clients may know it; it is not the session id.
     *
     * <p>A client of Socket.IO 1 or 2 derives its ids from the session id, so they are <em>not</em> public, see {@link
     * io.socketio.jakarta.engine.EngineConfig#allowEio3()}.
     */
    String id();

    /** The namespace of this socket. */
    Namespace namespace();

    /** The Engine.IO session underneath, which the client's sockets in other namespaces share. */
    EngineSession session();

    /** The request and the {@code auth} data it came with. */
    Handshake handshake();

    /**
     * Who the client is: what the namespace's {@link Authenticator} or {@link #authenticate} said, otherwise the user whom
     * the container knew at the first request of the session. Empty if nobody knows.
     */
    Optional<Principal> principal();

    /**
     * Whether the client's user has a role, by the names that Jakarta Security uses. Of a user whom the container knows,
     * the roles are asked for at the first request of the session, and only those that the application declared: {@link
     * EngineConfig#roles()} and the roles that the security annotations of its CDI handlers name. {@code "**"} stands for
     * every user, as in {@code HttpServletRequest}.
     */
    boolean isUserInRole(String role);

    /**
     * Says anew who the client is: a token was renewed, or a middleware found out. It counts at once. When it expires the
     * socket is disconnected as by {@link #disconnect}, unless this was called again before; one that has expired already
     * ends the socket right away. No effect on a socket that has ended.
     */
    void authenticate(Authentication authentication);

    /** Whether the client was accepted and has not left. */
    boolean isConnected();

    /**
     * Whether the client has come back after its connection broke and received what it missed, see {@link
     * ConnectionStateRecovery}. Its id, rooms and data are then those from before.
     */
    boolean isRecovered();

    /** The rooms of this socket at this moment, its own id included. */
    Set<String> rooms();

    /** What the application keeps with this socket. */
    SocketData data();

    /**
     * Registers a handler for the events of one name. Several handlers of one name run in the order of registration.
     *
     * @throws IllegalArgumentException if the event name is reserved
     */
    Registration on(String event, EventHandler handler);

    /**
     * Registers a handler for the events of one name, its first argument bound to {@code type}. An event whose first
     * argument is absent or does not fit is logged and not handled.
     *
     * @throws IllegalArgumentException if the event name is reserved
     */
    <T> Registration on(String event, Class<T> type, TypedEventHandler<T> handler);

    /** Registers a handler for events of any name, after those already registered; see {@link AnyEventHandler}. */
    Registration onAny(AnyEventHandler handler);

    /** Registers a handler for events of any name, before those already registered. */
    Registration prependAny(AnyEventHandler handler);

    /** Registers a handler for what is sent to this socket, after those already registered; see {@link OutgoingEventHandler}. */
    Registration onAnyOutgoing(OutgoingEventHandler handler);

    /** Registers a handler for what is sent to this socket, before those already registered. */
    Registration prependAnyOutgoing(OutgoingEventHandler handler);

    /** Registers a middleware for the events of this socket, after those already registered. */
    Registration use(EventMiddleware middleware);

    /**
     * Registers a handler for what goes wrong with the events of this socket: refused by an {@link EventMiddleware}, or
     * failed in a handler. Without one, here or in the {@linkplain Namespace#onError namespace}, it is logged.
     */
    Registration onError(SocketErrorHandler handler);

    /** Registers a handler for the end of this socket. Not called if the socket has already ended. */
    Registration onDisconnect(DisconnectHandler handler);

    /**
     * Registers what releases things that are kept for this socket. Called once when nothing more happens to it: after the
     * disconnect handlers, or after its client was refused or left before it was let in, of which disconnect handlers are
     * not told. At once if that is over. An exception is logged.
     */
    Registration onEnd(Runnable action);

    /** Adds this socket to rooms. */
    void join(String... rooms);

    /** Takes this socket out of rooms; unknown ones are ignored. */
    void leave(String... rooms);

    /** Everybody in the namespace but this socket. */
    Broadcaster broadcast();

    /** Everybody in these rooms but this socket. */
    default Broadcaster to(String... rooms) {
        return broadcast().to(rooms);
    }

    /** Everybody in these rooms but this socket; the same as {@link #to}. */
    default Broadcaster in(String... rooms) {
        return broadcast().to(rooms);
    }

    /** Everybody in the namespace but this socket and those in these rooms. */
    default Broadcaster except(String... rooms) {
        return broadcast().except(rooms);
    }

    /** Disconnects this socket from its namespace; the client's other namespaces stay connected. */
    void disconnect();

    /** Disconnects the client from all namespaces and closes its session, after what was sent has been delivered. */
    void disconnectSession();
}

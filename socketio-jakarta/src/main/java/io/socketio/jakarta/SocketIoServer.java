/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import io.socketio.jakarta.engine.EngineServer;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A Socket.IO server inside a servlet container. As a {@link Broadcaster} it speaks to the main namespace {@code /}.
 * Thread-safe.
 *
 * <p>There is one for each deployed application and path. It ends when the application is undeployed.
 */
public interface SocketIoServer extends Broadcaster {

    /**
     * The namespace of this name, created if it does not exist. A missing leading slash is added, the empty name is
     * {@code /}.
     */
    Namespace of(String name);

    /** Registers a middleware of the main namespace, see {@link Namespace#use}. */
    default Registration use(Middleware middleware) {
        return of("/").use(middleware);
    }

    /** Registers a handler for sockets that join the main namespace, see {@link Namespace#onConnection}. */
    default Registration onConnection(ConnectionHandler handler) {
        return of("/").onConnection(handler);
    }

    /**
     * Namespaces that are created when a client asks for a name that the pattern matches as a whole, its leading slash
     * included: {@code Pattern.compile("/tenant-\\d+")}. Parents are asked in the order of their creation, names of
     * more than 256 characters are refused, and so are namespaces beyond {@link SocketIoConfig#maxDynamicNamespaces()}.
     * Names come from clients: avoid patterns whose time grows faster than the name.
     */
    ParentNamespace of(Pattern pattern);

    /** Namespaces that are created when a client asks for them and the matcher accepts, as {@link #of(Pattern)}. */
    ParentNamespace of(NamespaceMatcher matcher);

    /** The namespaces at this moment, those that clients created included; a copy. */
    Collection<Namespace> namespaces();

    /**
     * Registers a listener for namespaces that are created from now on, by the application or a client; called by the
     * thread that created it. Clients are let in when all listeners have returned, so that what a listener registers with
     * the namespace concerns every one of them; those that come meanwhile wait without a thread. What a listener throws is
     * logged, and the namespace opens.
     */
    Registration onNewNamespace(Consumer<Namespace> listener);

    /** The configuration in effect. */
    SocketIoConfig config();

    /** The Engine.IO server underneath. */
    EngineServer engine();

    /** Figures for dashboards and tests. */
    ServerStatistics statistics();

    /**
     * As {@link #close(Duration)} with {@link SocketIoConfig#drainTimeout()}. Called by the container at undeployment; has
     * no effect the second time.
     */
    void close();

    /**
     * Disconnects every client with {@link DisconnectReason#SERVER_SHUTTING_DOWN} and refuses new ones: runs the disconnect
     * handlers, for five seconds at most, delivers what is queued as far as clients take it within the time limit, and
     * closes their sessions. Clients are not told that they are disconnected from a namespace, as with the reference
     * server, and so reconnect when they can. Blocks until then: not to be called by a handler.
     *
     * @param drain how long clients may take to receive what is queued; zero drops it
     */
    void close(Duration drain);
}

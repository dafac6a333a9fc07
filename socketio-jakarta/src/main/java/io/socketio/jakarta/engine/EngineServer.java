/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

import java.time.Duration;
import java.util.Collection;

/**
 * An Engine.IO server: sessions that exchange text and binary messages with a client over long-polling or WebSocket.
 * What Socket.IO stands on; can also be mounted alone. Thread-safe.
 */
public interface EngineServer {

    /** The options in effect. */
    EngineConfig config();

    /** Number of sessions open now. */
    int sessionCount();

    /** Packets that were never handed to a transport, see {@code ServerStatistics}. */
    long packetsDropped();

    /**
     * Adds to the roles that the container is asked about at each handshake, see {@link EngineConfig#roles()}. Requests
     * that came before are not asked again.
     */
    void declareRoles(Collection<String> names);

    /** Adds an observer for the rest of the server's life. */
    void observe(EngineObserver observer);

    /**
     * Closes every session with {@link EngineCloseReason#SERVER_SHUTTING_DOWN} at once, without delivering what is queued,
     * and refuses new ones. Called by the container at undeployment; has no effect the second time.
     */
    void close();

    /**
     * As {@link #close()}, but delivers what is queued first, as far as clients take it within the time limit. What clients
     * send meanwhile is ignored. Blocks until then: not to be called by a listener.
     */
    void close(Duration limit);
}

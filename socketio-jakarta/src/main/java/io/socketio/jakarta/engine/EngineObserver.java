/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

/**
 * Is told what happens at the door of a server, for logs, figures and experiments: the events of the reference server's
 * {@code io.engine}. Changes nothing; what it throws is logged. The methods are called by many threads at once.
 */
public interface EngineObserver {

    /**
     * A session has begun. Called as the session's first task, before its client can say anything, on a container's or
     * worker thread; the place for {@link EngineSession#observe}.
     */
    default void onConnection(EngineSession session) {}

    /**
     * A request was refused; polling requests of a session that are refused for what they hold are none of these. Called
     * on the request's thread, or on a worker thread if the session id came later, before the client is told. Must not
     * block.
     */
    default void onConnectionError(ConnectionError error) {}
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

/**
 * What the end of the user's HTTP session, by a logout or by its timeout, means for the sessions that began with it. No
 * HTTP session is ever created or kept alive by this library; polls count as requests of it, a WebSocket does not.
 */
public enum HttpSessionPolicy {
    /** Nothing: connections outlive it. A container may still close the WebSockets of users who logged in. */
    IGNORE,
    /** Each connection is closed: a Socket.IO client leaves all its namespaces and does not reconnect by itself. */
    DISCONNECT
}

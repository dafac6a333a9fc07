/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.adapter;

/** What is closed when sockets are disconnected. */
public enum DisconnectScope {
    /** The sockets; what their clients have in other namespaces goes on. */
    NAMESPACE,
    /** The Engine.IO sessions of their clients, and so all of their sockets. */
    SESSION
}

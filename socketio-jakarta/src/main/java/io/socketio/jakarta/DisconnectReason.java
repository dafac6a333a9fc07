/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import io.socketio.jakarta.engine.EngineCloseReason;

/** Why a socket was disconnected, with the reference server's texts. */
public enum DisconnectReason {
    /** The connection broke, or the client broke a rule of the transport. */
    TRANSPORT_ERROR("transport error"),
    /** The client closed the connection. */
    TRANSPORT_CLOSE("transport close"),
    /** The Engine.IO session was closed by this server, also after a Socket.IO packet that made no sense. */
    FORCED_CLOSE("forced close"),
    /** The client did not answer the heartbeat in time. */
    PING_TIMEOUT("ping timeout"),
    /** The client sent an Engine.IO packet that could not be decoded. */
    PARSE_ERROR("parse error"),
    /** The server is shutting down or the application is being undeployed. */
    SERVER_SHUTTING_DOWN("server shutting down"),
    /** The client left the namespace. */
    CLIENT_NAMESPACE_DISCONNECT("client namespace disconnect"),
    /** The application disconnected the socket. */
    SERVER_NAMESPACE_DISCONNECT("server namespace disconnect");

    private final String wireText;

    DisconnectReason(String wireText) {
        this.wireText = wireText;
    }

    /** The text the reference server uses for this reason. */
    public String wireText() {
        return wireText;
    }

    /** The reason a socket sees when its Engine.IO session ends for {@code reason}. */
    public static DisconnectReason of(EngineCloseReason reason) {
        return switch (reason) {
            case TRANSPORT_ERROR -> TRANSPORT_ERROR;
            case TRANSPORT_CLOSE -> TRANSPORT_CLOSE;
            case FORCED_CLOSE -> FORCED_CLOSE;
            case PING_TIMEOUT -> PING_TIMEOUT;
            case PARSE_ERROR -> PARSE_ERROR;
            case SERVER_SHUTTING_DOWN -> SERVER_SHUTTING_DOWN;
        };
    }

    @Override
    public String toString() {
        return wireText;
    }
}

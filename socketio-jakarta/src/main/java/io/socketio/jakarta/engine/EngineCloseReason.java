/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

/** Why an Engine.IO session ended, with the reference server's texts. */
public enum EngineCloseReason {
    /** The connection broke, or the client broke a rule of the transport. */
    TRANSPORT_ERROR("transport error"),
    /** The client closed the session. */
    TRANSPORT_CLOSE("transport close"),
    /** The server closed the session. */
    FORCED_CLOSE("forced close"),
    /** The client did not answer the heartbeat in time. */
    PING_TIMEOUT("ping timeout"),
    /** The client sent a packet that could not be decoded. */
    PARSE_ERROR("parse error"),
    /** The server is shutting down or the application is being undeployed. */
    SERVER_SHUTTING_DOWN("server shutting down");

    private final String wireText;

    EngineCloseReason(String wireText) {
        this.wireText = wireText;
    }

    /** The text the reference server uses for this reason. */
    public String wireText() {
        return wireText;
    }

    @Override
    public String toString() {
        return wireText;
    }
}

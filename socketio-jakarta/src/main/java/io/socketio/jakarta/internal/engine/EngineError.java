/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

/** Why a request is refused, with the code and text that clients are told. */
public enum EngineError {
    /** {@code transport} is missing, unknown or not enabled. */
    TRANSPORT_UNKNOWN(0, "Transport unknown"),
    /** {@code sid} is not a session of this server. */
    SESSION_ID_UNKNOWN(1, "Session ID unknown"),
    /** A handshake that is no GET. */
    BAD_HANDSHAKE_METHOD(2, "Bad handshake method"),
    /** The request does not fit its session or its transport. */
    BAD_REQUEST(3, "Bad request"),
    /** The application or the origin rules refuse the client. */
    FORBIDDEN(4, "Forbidden"),
    /** {@code EIO} is not 4. */
    UNSUPPORTED_PROTOCOL_VERSION(5, "Unsupported protocol version");

    private final int code;
    private final String message;

    EngineError(int code, String message) {
        this.code = code;
        this.message = message;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** The text on the wire unless the application gave its own. */
    public String message() {
        return message;
    }
}

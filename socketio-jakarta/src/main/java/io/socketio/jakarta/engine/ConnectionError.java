/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

import java.util.Map;

/**
 * A request that was refused before it belonged to a session; {@code connection_error} of the reference server (Engine.IO
 * protocol 4, "Handshake").
 *
 * @param request the request; a WebSocket handshake has its {@code Upgrade} header
 * @param cause why
 * @param message what the client is told
 * @param context what the decision was made on, by the names of the reference server: {@code transport}, {@code
 *     previousTransport}, {@code sid}, {@code method}, {@code origin}, {@code protocol}. Values come from the client
 */
public record ConnectionError(EngineRequest request, Cause cause, String message, Map<String, String> context) {

    /** Copies the context. */
    public ConnectionError {
        context = Map.copyOf(context);
    }

    /** The number that the client is told. */
    public int code() {
        return cause.code();
    }

    /** The reasons, in the order in which a request is checked for them. */
    public enum Cause {
        /** {@code transport} is missing, unknown or not enabled. */
        TRANSPORT_UNKNOWN(0, "Transport unknown"),
        /** The {@code Origin} header holds characters that no header may hold. */
        INVALID_ORIGIN(3, "Bad request"),
        /** {@code sid} is not a session of this server. */
        SESSION_ID_UNKNOWN(1, "Session ID unknown"),
        /** The session uses another transport, or may not change it. */
        TRANSPORT_MISMATCH(3, "Bad request"),
        /** The session speaks another revision of the protocol. */
        PROTOCOL_MISMATCH(3, "Bad request"),
        /** A handshake that is no GET. */
        BAD_HANDSHAKE_METHOD(2, "Bad handshake method"),
        /** {@code transport=websocket} without a WebSocket handshake that the container takes. */
        TRANSPORT_HANDSHAKE_ERROR(3, "Bad request"),
        /** The application or the origin rules refuse the client. */
        FORBIDDEN(4, "Forbidden"),
        /** {@code EIO} is not 4, see {@link EngineConfig#allowEio3()}. */
        UNSUPPORTED_PROTOCOL_VERSION(5, "Unsupported protocol version"),
        /** The application has given no session id, or one that is in use. */
        ID_GENERATION_ERROR(3, "Bad request"),
        /** The server is closed. */
        SERVER_CLOSED(3, "Bad request");

        private final int code;
        private final String message;

        Cause(int code, String message) {
            this.code = code;
            this.message = message;
        }

        /** The number on the wire, 0 to 5. */
        public int code() {
            return code;
        }

        /** The text on the wire unless the application gave its own. */
        public String message() {
            return message;
        }
    }
}

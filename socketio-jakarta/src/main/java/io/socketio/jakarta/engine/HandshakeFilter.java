/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

import java.util.Optional;

/** Decides whether a session may be opened; {@code allowRequest} of the reference server. */
@FunctionalInterface
public interface HandshakeFilter {

    /**
     * Called on the container's request thread for each handshake, not for later requests of a session. An exception
     * refuses the request and is logged.
     */
    Decision check(EngineRequest request) throws Exception;

    /**
     * The outcome.
     *
     * @param accepted whether the session is opened
     * @param message what a refused client is told, {@code Forbidden} if empty
     */
    record Decision(boolean accepted, Optional<String> message) {

        /** Opens the session. */
        public static Decision accept() {
            return new Decision(true, Optional.empty());
        }

        /** Answers with error code 4 and {@code Forbidden}. */
        public static Decision refuse() {
            return new Decision(false, Optional.empty());
        }

        /** Answers with error code 4 and {@code message}. */
        public static Decision refuse(String message) {
            return new Decision(false, Optional.of(message));
        }
    }
}

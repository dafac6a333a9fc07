/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.ConnectionError;
import io.socketio.jakarta.engine.ConnectionError.Cause;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.engine.TransportType;
import java.util.Map;

/** What to do with a request. */
public sealed interface Verdict {

    /** Opens a session. */
    record Open(TransportType transport, EngineRequest request) implements Verdict {}

    /** Goes to a session. */
    record Continue(ServerSession session) implements Verdict {}

    /**
     * Is refused.
     *
     * @param message what the client is told
     * @param context see {@link ConnectionError#context()}
     */
    record Refuse(Cause cause, String message, Map<String, String> context) implements Verdict {

        /** A refusal with the text of its cause. */
        public static Refuse because(Cause cause) {
            return because(cause, Map.of());
        }

        /** As {@link #because(Cause)}, with what the decision was made on. */
        public static Refuse because(Cause cause, Map<String, String> context) {
            return new Refuse(cause, cause.message(), context);
        }
    }
}

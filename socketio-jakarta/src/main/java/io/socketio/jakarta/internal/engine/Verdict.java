/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.engine.TransportType;

/** What to do with a request. */
public sealed interface Verdict {

    /** Opens a session. */
    record Open(TransportType transport, EngineRequest request) implements Verdict {}

    /** Goes to a session. */
    record Continue(ServerSession session) implements Verdict {}

    /** Is refused. */
    record Refuse(EngineError error, String message) implements Verdict {

        /** A refusal with the text of its code. */
        public static Refuse because(EngineError error) {
            return new Refuse(error, error.message());
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.socketio.jakarta.internal.engine.PollingRequests;
import io.socketio.jakarta.internal.engine.PostExchange;
import io.socketio.jakarta.internal.engine.ServerSession;
import java.util.Arrays;
import java.util.Optional;

/** What the body of a POST is. */
enum PostFormat {
    /** A payload of text. */
    TEXT {
        @Override
        void deliver(byte[] body, int length, PollingRequests polling, PostExchange exchange) {
            polling.post(new String(body, 0, length, UTF_8), exchange);
        }
    },
    /** A payload of bytes. */
    BYTES {
        @Override
        void deliver(byte[] body, int length, PollingRequests polling, PostExchange exchange) {
            polling.post(Arrays.copyOf(body, length), exchange);
        }
    },
    /** A form with a payload of text in it, or with none. */
    JSONP_FORM {
        @Override
        void deliver(byte[] body, int length, PollingRequests polling, PostExchange exchange) {
            Optional<String> payload = Jsonp.payload(new String(body, 0, length, UTF_8));
            if (payload.isPresent()) {
                polling.post(payload.get(), exchange);
            } else {
                polling.postNothing(exchange);
            }
        }
    };

    /** The format of a session's POSTs. */
    static PostFormat of(ServerSession session, boolean isBinary) {
        if (Jsonp.of(session.request()).isPresent()) {
            return JSONP_FORM;
        }
        return isBinary ? BYTES : TEXT;
    }

    /** Hands the first {@code length} bytes to the session. */
    abstract void deliver(byte[] body, int length, PollingRequests polling, PostExchange exchange);
}

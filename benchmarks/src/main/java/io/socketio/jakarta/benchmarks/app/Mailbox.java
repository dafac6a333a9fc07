/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks.app;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Where the two requests of a polling client meet: the one that comes first waits. There is one
 * message at a time, since the client waits for its answer. Thread-safe.
 */
final class Mailbox {
    // A request that waits, a body that waits, or nothing.
    private final AtomicReference<@Nullable Object> waiting = new AtomicReference<>();

    /** A client asks for the next message. */
    void receive(AsyncContext poll) throws IOException {
        if (waiting.compareAndExchange(null, poll) instanceof byte[] body) {
            waiting.set(null);
            answer(poll, body);
        }
    }

    /** A client has sent a message. */
    void put(byte[] body) throws IOException {
        if (waiting.compareAndExchange(null, body) instanceof AsyncContext poll) {
            waiting.set(null);
            answer(poll, body);
        }
    }

    private static void answer(AsyncContext poll, byte[] body) throws IOException {
        poll.getResponse().setContentType("text/plain");
        poll.getResponse().setContentLength(body.length);
        poll.getResponse().getOutputStream().write(body);
        poll.complete();
    }
}

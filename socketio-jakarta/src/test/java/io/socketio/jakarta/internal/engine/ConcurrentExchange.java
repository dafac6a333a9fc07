/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.internal.engine.codec.Payload;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A GET or a POST that is answered by any thread and awaited by another. */
final class ConcurrentExchange implements PollExchange, PostExchange {
    private static final long LIMIT_SECONDS = 20;

    private final AtomicInteger answers = new AtomicInteger();
    private final CompletableFuture<Optional<String>> answer = new CompletableFuture<>();

    @Override
    public void respond(Payload payload) {
        answers.incrementAndGet();
        answer.complete(Optional.of(((Payload.Text) payload).text()));
    }

    @Override
    public void accept() {
        answers.incrementAndGet();
        answer.complete(Optional.of("ok"));
    }

    @Override
    public void reject() {
        answers.incrementAndGet();
        answer.complete(Optional.empty());
    }

    /** Waits for the body of a 200; empty if the request was refused. */
    Optional<String> await() throws InterruptedException {
        try {
            return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("a request was not answered", e);
        }
    }

    /** How often it was answered. */
    int answers() {
        return answers.get();
    }
}

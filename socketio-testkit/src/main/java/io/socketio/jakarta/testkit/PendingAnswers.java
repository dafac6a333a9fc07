/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.Arguments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The acknowledgements a client waits for. Thread-safe. */
final class PendingAnswers {
    private final Map<Long, CompletableFuture<Arguments>> pending = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();

    /** Expects an answer; returns the id to ask for it with. */
    long expect(CompletableFuture<Arguments> answer) {
        long id = ids.getAndIncrement();
        pending.put(id, answer);
        return id;
    }

    void complete(long id, Arguments arguments) {
        Optional.ofNullable(pending.remove(id)).ifPresent(answer -> answer.complete(arguments));
    }

    /** No answer will come any more. */
    void fail(String reason) {
        for (Long id : List.copyOf(pending.keySet())) {
            Optional.ofNullable(pending.remove(id))
                    .ifPresent(answer -> answer.completeExceptionally(new IllegalStateException(reason)));
        }
    }
}

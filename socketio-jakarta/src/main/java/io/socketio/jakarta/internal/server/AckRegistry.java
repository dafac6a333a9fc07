/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.AckTimeoutException;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.SocketDisconnectedException;
import io.socketio.jakarta.internal.engine.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The acknowledgements one socket waits for. Each ends once: answered, timed out or disconnected; none outlives its
 * time limit. Thread-safe.
 */
final class AckRegistry {
    private final Scheduler scheduler;
    private final Consumer<Runnable> mailbox;
    private final Map<Long, CompletableFuture<Arguments>> pending = new ConcurrentHashMap<>(2);

    /**
     * Creates a registry.
     *
     * @param mailbox where timeouts are reported, so that the application is never called on the scheduler's thread
     */
    AckRegistry(Scheduler scheduler, Consumer<Runnable> mailbox) {
        this.scheduler = scheduler;
        this.mailbox = mailbox;
    }

    CompletableFuture<Arguments> expect(long id, Duration limit) {
        CompletableFuture<Arguments> answer = new CompletableFuture<>();
        pending.put(id, answer);
        Scheduler.Timer timer = scheduler.schedule(limit, () -> timeOut(id));
        CompletableFuture<Arguments> unused = answer.whenComplete((arguments, failure) -> timer.cancel());
        return answer;
    }

    private void timeOut(long id) {
        CompletableFuture<Arguments> late = pending.remove(id);
        if (late != null) {
            mailbox.accept(() -> late.completeExceptionally(new AckTimeoutException()));
        }
    }

    /** An answer arrived; unknown and repeated ids are ignored. Called within the mailbox. */
    void complete(long id, Arguments arguments) {
        CompletableFuture<Arguments> answered = pending.remove(id);
        if (answered != null) {
            answered.complete(arguments);
        }
    }

    /** No answer will arrive any more. */
    void failAll(DisconnectReason reason) {
        for (Long id : List.copyOf(pending.keySet())) {
            CompletableFuture<Arguments> lost = pending.remove(id);
            if (lost != null) {
                lost.completeExceptionally(new SocketDisconnectedException(reason));
            }
        }
    }
}

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
    private final Map<Long, Pending> pending = new ConcurrentHashMap<>(2);

    private record Pending(CompletableFuture<Arguments> answer, Scheduler.Timer timer) {}

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
        pending.put(id, new Pending(answer, scheduler.schedule(limit, () -> timeOut(id))));
        return answer;
    }

    private void timeOut(long id) {
        Pending late = pending.remove(id);
        if (late != null) {
            mailbox.accept(() -> late.answer().completeExceptionally(new AckTimeoutException()));
        }
    }

    /** An answer arrived; unknown and repeated ids are ignored. Called within the mailbox. */
    void complete(long id, Arguments arguments) {
        Pending answered = pending.remove(id);
        if (answered != null) {
            answered.timer().cancel();
            answered.answer().complete(arguments);
        }
    }

    /** No answer will arrive any more. */
    void failAll(DisconnectReason reason) {
        for (Long id : List.copyOf(pending.keySet())) {
            Pending lost = pending.remove(id);
            if (lost != null) {
                lost.timer().cancel();
                lost.answer().completeExceptionally(new SocketDisconnectedException(reason));
            }
        }
    }
}

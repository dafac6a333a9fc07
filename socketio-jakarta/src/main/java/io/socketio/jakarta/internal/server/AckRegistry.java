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
 * time limit, which for a broadcast is kept by {@link LocalAcks}. Thread-safe.
 */
final class AckRegistry {
    private final Scheduler scheduler;
    private final Consumer<Runnable> mailbox;
    private final Map<Long, PendingAck> pending = new ConcurrentHashMap<>(2);

    /** Who waits for one acknowledgement. Told at most once, without a lock. */
    interface PendingAck {

        /** The client has answered. Called within the mailbox. */
        void answered(Arguments arguments);

        /** The client has gone. Called by any thread. */
        void lost(DisconnectReason reason);
    }

    private record SingleAck(CompletableFuture<Arguments> answer) implements PendingAck {

        @Override
        public void answered(Arguments arguments) {
            answer.complete(arguments);
        }

        @Override
        public void lost(DisconnectReason reason) {
            answer.completeExceptionally(new SocketDisconnectedException(reason));
        }
    }

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
        expect(id, new SingleAck(answer));
        Scheduler.Timer timer = scheduler.schedule(limit, () -> {
            if (forget(id)) {
                mailbox.accept(() -> answer.completeExceptionally(new AckTimeoutException()));
            }
        });
        CompletableFuture<Arguments> unused = answer.whenComplete((arguments, failure) -> timer.cancel());
        return answer;
    }

    /** Waits without a time limit: the caller has to {@link #forget} in time. */
    void expect(long id, PendingAck ack) {
        pending.put(id, ack);
    }

    /** Waits no longer; returns whether the acknowledgement was still awaited, and nobody has been told its end. */
    boolean forget(long id) {
        return pending.remove(id) != null;
    }

    /** How many acknowledgements are awaited. */
    int size() {
        return pending.size();
    }

    /** An answer arrived; unknown and repeated ids are ignored. Called within the mailbox. */
    void complete(long id, Arguments arguments) {
        PendingAck answered = pending.remove(id);
        if (answered != null) {
            answered.answered(arguments);
        }
    }

    /** No answer will arrive any more. */
    void failAll(DisconnectReason reason) {
        for (Long id : List.copyOf(pending.keySet())) {
            PendingAck lost = pending.remove(id);
            if (lost != null) {
                lost.lost(reason);
            }
        }
    }
}

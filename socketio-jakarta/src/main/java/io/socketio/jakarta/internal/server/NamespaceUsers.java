/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many clients are in a namespace or on their way in, so that an empty one can be removed without losing a client
 * that comes at the same moment; and from when on they are let in. Thread-safe, without a lock.
 */
final class NamespaceUsers {
    private static final int CLOSED = -1;

    private final AtomicInteger count = new AtomicInteger();
    private final CompletableFuture<Void> opening = new CompletableFuture<>();

    /** The application knows of the namespace: clients that have entered are let in. */
    void open() {
        opening.complete(null);
    }

    boolean isOpen() {
        return opening.isDone();
    }

    /** Runs a task when clients are let in, on the thread that opens the namespace or at once. */
    void whenOpen(Runnable task) {
        CompletableFuture<Void> unused = opening.thenRun(task);
    }

    /** Counts a client; returns {@code false} if the namespace has been closed, so that a new one is needed. */
    boolean enter() {
        return count.getAndUpdate(users -> users == CLOSED ? CLOSED : users + 1) != CLOSED;
    }

    /** A client that was counted is gone; returns whether it was the last one. */
    boolean leave() {
        return count.decrementAndGet() == 0;
    }

    /** Lets nobody in any more if nobody is in; returns whether that is so. */
    boolean closeIfEmpty() {
        return count.compareAndSet(0, CLOSED);
    }
}

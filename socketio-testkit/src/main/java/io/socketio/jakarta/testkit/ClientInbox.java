/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What has arrived at a client, and the place where tests wait for more. Filled by the threads of the connection; its
 * monitor guards the client's state too.
 */
final class ClientInbox {
    private final Duration limit;
    // Both guarded by this.
    private final List<ReceivedEvent> events = new ArrayList<>();
    private final Journal journal = new Journal();

    ClientInbox(Duration limit) {
        this.limit = limit;
    }

    /** Changes what tests wait for. */
    synchronized void update(String line, Runnable change) {
        change.run();
        journal.add(line);
        notifyAll();
    }

    void add(ReceivedEvent event) {
        update(event.toString(), () -> events.add(event));
    }

    /** Takes the first event of this name, waiting for it. */
    ReceivedEvent take(String name, Supplier<String> state) {
        return await("no event \"" + name + "\" arrived", state, () -> {
            Optional<ReceivedEvent> found =
                    events.stream().filter(event -> event.name().equals(name)).findFirst();
            found.ifPresent(events::remove);
            return found;
        });
    }

    /** The events nobody has taken, a copy. */
    synchronized List<ReceivedEvent> events() {
        return List.copyOf(events);
    }

    /**
     * Waits.
     *
     * @param missing what has not happened if this fails
     * @param state how the client is, for the failure
     * @param condition asked within the monitor
     */
    synchronized <T> T await(String missing, Supplier<String> state, Supplier<Optional<T>> condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        Optional<T> result = condition.get();
        while (result.isEmpty()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError(failure(missing, state.get()));
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(failure(missing + " before the test was interrupted", state.get()), e);
            }
            result = condition.get();
        }
        return result.get();
    }

    /** Waits until something is true, which is asked within the monitor. */
    void awaitCondition(String missing, Supplier<String> state, BooleanSupplier condition) {
        await(missing, state, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Waits for a result that something else than this inbox brings. */
    <T> T join(String missing, Supplier<String> state, CompletableFuture<T> result) {
        try {
            return result.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(failure(missing, state.get()), e);
        } catch (ExecutionException e) {
            throw new AssertionError(failure(missing, state.get()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(failure(missing, "The test was interrupted"), e);
        }
    }

    /** What to say when something did not happen in time. */
    synchronized String failure(String missing, String state) {
        return missing + " within " + limit.toMillis() + " ms. " + state + ". Received so far:" + journal;
    }

    /** An empty one with the same time limit. */
    ClientInbox another() {
        return new ClientInbox(limit);
    }
}

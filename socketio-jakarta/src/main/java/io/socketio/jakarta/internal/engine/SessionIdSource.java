/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.engine.SessionIdGenerator;
import java.io.Serial;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

/**
 * Where session ids come from: random ones, or those of the application's generator, which are checked.
 *
 * <p>An id of the application is reserved from the moment it is known until its session is open, because a WebSocket's
 * session opens only after its handshake has been answered. A reservation whose session never opens ends by time.
 * Thread-safe.
 */
final class SessionIdSource {
    private static final Logger LOGGER = System.getLogger(SessionIdSource.class.getName());
    private static final Duration GENERATION_LIMIT = Duration.ofSeconds(10);
    private static final Duration RESERVATION_LIMIT = Duration.ofSeconds(10);
    private static final int LONGEST_ID = 256;
    // Threads of the container that may wait for an id; the others have to go on serving.
    private static final int MAX_WAITING = 64;

    private final Optional<SessionIdGenerator> generator;
    private final Predicate<String> isInUse;
    private final Scheduler scheduler;
    private final SessionIds random = new SessionIds();
    private final Map<String, Object> reserved = new ConcurrentHashMap<>();
    private final Map<Object, CompletableFuture<String>> pending = new ConcurrentHashMap<>();
    private final Semaphore waiting = new Semaphore(MAX_WAITING);
    private volatile boolean isClosed;

    SessionIdSource(Optional<SessionIdGenerator> generator, Predicate<String> isInUse, Scheduler scheduler) {
        this.generator = generator;
        this.isInUse = isInUse;
        this.scheduler = scheduler;
    }

    /** An id of the server's own. */
    String random() {
        return random.next();
    }

    /**
     * An id for a session that is about to be opened; already there unless the application takes its time. Empty if
     * there is none, for a reason that has been logged. Called on request threads.
     */
    CompletableFuture<Optional<String>> next(EngineRequest request) {
        return generator
                .map(chosen -> generate(chosen, request))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.of(random.next())));
    }

    /** As {@link #next}; the calling thread waits, unless too many do so already. */
    Optional<String> await(EngineRequest request) {
        CompletableFuture<Optional<String>> id = next(request);
        if (id.isDone()) {
            return id.join();
        }
        if (!waiting.tryAcquire()) {
            LOGGER.log(Level.WARNING, "{0} handshakes wait for a session id; one more client is refused", MAX_WAITING);
            releaseWhenGiven(id);
            return Optional.empty();
        }
        try {
            return id.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            releaseWhenGiven(id);
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e); // every failure has become an empty result
        } finally {
            waiting.release();
        }
    }

    private CompletableFuture<Optional<String>> generate(SessionIdGenerator chosen, EngineRequest request) {
        CompletableFuture<String> generated = new CompletableFuture<>();
        try {
            chosen.generate(request).whenComplete((id, failure) -> {
                if (failure != null) {
                    generated.completeExceptionally(failure);
                } else {
                    generated.complete(id);
                }
            });
        } catch (Exception e) {
            generated.completeExceptionally(e);
        }
        Runnable whenAnswered = generated.isDone() ? () -> {} : limit(generated);
        return generated.thenApply(this::reserve).handle((id, failure) -> {
            whenAnswered.run();
            if (failure != null) {
                log(failure);
            }
            return Optional.ofNullable(id);
        });
    }

    // The wait always ends: by the generator, by time, or with the server. Returns what is to be done then.
    private Runnable limit(CompletableFuture<String> generated) {
        Object token = new Object();
        pending.put(token, generated);
        Scheduler.Timer timer = scheduler.schedule(
                GENERATION_LIMIT,
                () -> generated.completeExceptionally(
                        new NoIdException("the generator has not answered for " + GENERATION_LIMIT)));
        if (isClosed) {
            generated.completeExceptionally(new NoIdException("the server ends"));
        }
        return () -> {
            timer.cancel();
            pending.remove(token);
        };
    }

    private static void log(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        String message = "There is no id for a session, its client is refused";
        if (cause instanceof NoIdException) {
            LOGGER.log(Level.WARNING, message + ": {0}", cause.getMessage());
        } else {
            LOGGER.log(Level.WARNING, message, cause);
        }
    }

    private void releaseWhenGiven(CompletableFuture<Optional<String>> id) {
        CompletableFuture<Void> unused = id.thenAccept(given -> given.ifPresent(this::release));
    }

    private String reserve(String id) {
        // A generator that breaks its contract may also give null.
        if (id == null
                || id.isEmpty()
                || id.length() > LONGEST_ID
                || !id.chars().allMatch(SessionIdSource::isUrlSafe)) {
            throw new NoIdException("the generator has to give 1 to " + LONGEST_ID
                    + " characters, each a letter, a digit or one of - . _ ~");
        }
        Object token = new Object();
        // In this order: a session is in use before its reservation is released.
        if (reserved.putIfAbsent(id, token) != null) {
            throw new NoIdException("the generator gave one id to two clients");
        }
        if (isInUse.test(id)) {
            reserved.remove(id, token);
            throw new NoIdException("the generator gave the id of another session");
        }
        scheduler.schedule(RESERVATION_LIMIT, () -> reserved.remove(id, token));
        return id;
    }

    /** Ends a reservation: the session is open, or will not be. */
    void release(String id) {
        reserved.remove(id);
    }

    /** Fails what is waited for. */
    void close() {
        isClosed = true;
        pending.values().forEach(generated -> generated.completeExceptionally(new NoIdException("the server ends")));
    }

    private static boolean isUrlSafe(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
    }

    /** What this class finds wrong; where it comes from does not matter. */
    private static final class NoIdException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        NoIdException(String message) {
            super(message, null, false, false);
        }
    }
}

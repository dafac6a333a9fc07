/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Authentication;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.internal.engine.Scheduler;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who the client of one socket is, and for how long. Called by any thread; the lock guards what is said and the timer, and
 * nothing is called while it is held.
 */
final class SocketAuthentication {
    /** The longest time that passes without a look at the clock, which somebody may have changed. */
    private static final Duration MAX_WAIT = Duration.ofHours(1);

    private static final String ANY_ROLE = "*";
    private static final String ANY_USER = "**";

    private enum Phase {
        /** The client is not in yet, so nothing has to end. */
        JOINING,
        /** The end of the authentication is the end of the socket. */
        WATCHED,
        /** The socket has ended. */
        ENDED
    }

    private final Scheduler scheduler;
    private final Consumer<Runnable> mailbox;
    private final Runnable whenExpired;
    private final Optional<Authentication> ofContainer;

    private final Object lock = new Object();
    // Written under lock, read anywhere: what an authenticator or the application said.
    private volatile Optional<Authentication> given;
    // Both guarded by lock.
    private Phase phase = Phase.JOINING;
    private Scheduler.@Nullable Timer timer;

    /**
     * Creates the authentication of a client that is on its way in.
     *
     * @param mailbox where its end is handled
     * @param saved who the client was, if it has been here before
     * @param whenExpired run within the mailbox when it has ended, at least once
     */
    SocketAuthentication(
            Scheduler scheduler,
            Consumer<Runnable> mailbox,
            EngineRequest request,
            Optional<SavedIdentity> saved,
            Runnable whenExpired) {
        this.scheduler = scheduler;
        this.mailbox = mailbox;
        this.whenExpired = whenExpired;
        this.ofContainer = request.principal().map(user -> new Authentication(user, request.roles(), Optional.empty()));
        this.given = saved.flatMap(SavedIdentity::given);
    }

    private Optional<Authentication> current() {
        return given.or(() -> ofContainer);
    }

    Optional<Principal> principal() {
        return current().map(Authentication::principal);
    }

    boolean isUserInRole(String role) {
        return switch (role) {
            case ANY_ROLE -> false;
            case ANY_USER -> current().isPresent();
            default -> current().filter(user -> user.roles().contains(role)).isPresent();
        };
    }

    /** Replaces what was said before. */
    void replace(Authentication authentication) {
        synchronized (lock) {
            given = Optional.of(authentication);
            watch();
        }
    }

    /** The client is in. */
    void start() {
        synchronized (lock) {
            phase = Phase.WATCHED;
            watch();
        }
    }

    /** The socket has ended. */
    void stop() {
        synchronized (lock) {
            phase = Phase.ENDED;
            cancelTimer();
        }
    }

    /** What a client that returns is compared with. */
    SavedIdentity save() {
        return new SavedIdentity(name(ofContainer), given);
    }

    /** Whether the client is who it was, and still may be. */
    boolean goesOn(SavedIdentity saved) {
        Optional<Authentication> now = given;
        return name(ofContainer).equals(saved.containerUser())
                && name(now).equals(name(saved.given()))
                && now.filter(user -> user.isExpiredAt(scheduler.now())).isEmpty();
    }

    private static Optional<String> name(Optional<Authentication> user) {
        return user.map(known -> known.principal().getName());
    }

    // Called with the lock held.
    private void watch() {
        cancelTimer();
        Optional<Instant> end = given.flatMap(Authentication::expiresAt);
        if (phase == Phase.WATCHED && end.isPresent()) {
            timer = scheduler.schedule(timeUntil(end.get()), () -> mailbox.accept(this::look));
        }
    }

    private Duration timeUntil(Instant end) {
        Duration left = Duration.between(scheduler.now(), end);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : left;
    }

    private void look() {
        synchronized (lock) {
            Instant now = scheduler.now();
            if (phase != Phase.WATCHED) {
                return;
            }
            if (given.filter(user -> user.isExpiredAt(now)).isEmpty()) {
                watch();
                return;
            }
        }
        whenExpired.run();
    }

    // Called with the lock held.
    private void cancelTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}

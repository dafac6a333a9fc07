/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who the client of a socket is and what it may do. Immutable, as far as the principal is.
 *
 * @param principal the user
 * @param roles the names of the user's roles, see {@link Socket#isUserInRole}
 * @param expiresAt when it ends, by the clock of this machine: the socket is disconnected then unless {@link
 *     Socket#authenticate} has replaced this; empty for never
 */
public record Authentication(Principal principal, Set<String> roles, Optional<Instant> expiresAt) {

    private record NamedUser(String name) implements Principal {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Copies the roles. */
    public Authentication {
        roles = Set.copyOf(roles);
    }

    /** A user who never expires. */
    public static Authentication of(Principal principal, String... roles) {
        return new Authentication(principal, Set.copyOf(List.of(roles)), Optional.empty());
    }

    /** A user of whom the name is all there is to know. */
    public static Authentication of(String name, String... roles) {
        return of(new NamedUser(name), roles);
    }

    /** The same user until then. */
    public Authentication expiringAt(Instant instant) {
        return new Authentication(principal, roles, Optional.of(instant));
    }

    /** Whether it has ended at an instant. */
    public boolean isExpiredAt(Instant instant) {
        return expiresAt.filter(end -> !instant.isBefore(end)).isPresent();
    }
}

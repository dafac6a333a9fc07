/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.AsyncAuthenticator;
import io.socketio.jakarta.Registration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Who says who the clients of a namespace are: nobody or one. Thread-safe. */
final class AuthenticatorSlot {
    private final AtomicReference<HandlerList.@Nullable Entry<AsyncAuthenticator>> current;

    AuthenticatorSlot() {
        this(null);
    }

    private AuthenticatorSlot(HandlerList.@Nullable Entry<AsyncAuthenticator> first) {
        this.current = new AtomicReference<>(first);
    }

    /** A slot of its own that begins with this authenticator. */
    AuthenticatorSlot copy() {
        return new AuthenticatorSlot(current.get());
    }

    Registration set(AsyncAuthenticator authenticator) {
        HandlerList.Entry<AsyncAuthenticator> entry = new HandlerList.Entry<>(authenticator);
        if (!current.compareAndSet(null, entry)) {
            throw new IllegalStateException("The namespace has an authenticator already, and a client has one user:"
                    + " remove that one first, or ask both in one authenticator");
        }
        return () -> current.compareAndSet(entry, null);
    }

    Optional<AsyncAuthenticator> get() {
        return Optional.ofNullable(current.get()).map(HandlerList.Entry::handler);
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi.event;

import io.socketio.jakarta.cdi.SocketChange;
import io.socketio.jakarta.internal.cdi.scope.CallContexts;
import jakarta.enterprise.event.Event;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionStage;

/**
 * Fires CDI events. Called by the server's threads, many at once. What observers throw is logged: nobody could do anything
 * about it, and the session goes on.
 */
public final class EventFiring {
    private static final System.Logger LOG = System.getLogger(EventFiring.class.getName());

    private final Event<SocketChange> events;
    private final CallContexts contexts;

    /** Creates it with the application's event and the contexts that are active around its observers. */
    public EventFiring(Event<SocketChange> events, CallContexts contexts) {
        this.events = events;
        this.contexts = contexts;
    }

    /** Fires an event of a socket that is not over: its own context is active for observers that are told at once. */
    void fireInContext(SocketChange change, Interest interest) {
        if (interest.sync()) {
            run(
                    change,
                    () -> contexts.within(change.socket(), call -> {
                        events.fire(change);
                        return null;
                    }));
        }
        fireAsync(change, interest);
    }

    /** Fires an event of a socket that may be over. */
    void fire(SocketChange change, Interest interest) {
        if (interest.sync()) {
            run(
                    change,
                    () -> contexts.withoutSocket(call -> {
                        events.fire(change);
                        return null;
                    }));
        }
        fireAsync(change, interest);
    }

    private void fireAsync(SocketChange change, Interest interest) {
        if (interest.async()) {
            run(change, () -> {
                CompletionStage<SocketChange> unused = events.fireAsync(change).whenComplete((fired, failure) -> {
                    if (failure != null) {
                        log(change, failure);
                    }
                });
            });
        }
    }

    @FunctionalInterface
    private interface Firing {

        void fire() throws Exception;
    }

    private static void run(SocketChange change, Firing firing) {
        try {
            firing.fire();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
            log(change, failure);
        }
    }

    private static void log(SocketChange change, Throwable failure) {
        LOG.log(Level.WARNING, () -> "An observer of " + change.getClass().getSimpleName() + " failed", failure);
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.ConnectionError;
import io.socketio.jakarta.engine.EngineObserver;
import io.socketio.jakarta.engine.EngineRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Who watches one server. Called by any thread. */
final class EngineObservers {
    private static final Logger LOGGER = System.getLogger(EngineObservers.class.getName());

    private final List<EngineObserver> observers = new CopyOnWriteArrayList<>();

    void add(EngineObserver observer) {
        observers.add(observer);
    }

    /** A session has begun; called within its mailbox. */
    void connected(ServerSession session) {
        tell(observer -> observer.onConnection(session));
    }

    /** A request is refused. */
    void refused(Verdict.Refuse refusal, Supplier<EngineRequest> request) {
        if (!observers.isEmpty()) {
            ConnectionError error =
                    new ConnectionError(request.get(), refusal.cause(), refusal.message(), refusal.context());
            tell(observer -> observer.onConnectionError(error));
        }
    }

    private void tell(Consumer<EngineObserver> event) {
        for (EngineObserver observer : observers) {
            try {
                event.accept(observer);
            } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
                LOGGER.log(Level.WARNING, "An observer failed; the server goes on", e);
            }
        }
    }
}

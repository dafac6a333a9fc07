/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.boot.SocketIo;
import jakarta.enterprise.inject.Instance;
import jakarta.servlet.ServletContext;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the server of the running application, for injection on any thread. What was seen when the application started
 * is kept: threads of timers and executors have no current {@code ServletContext} to ask.
 */
final class ServerLookup {
    private final AtomicReference<@Nullable Supplier<SocketIoServer>> known = new AtomicReference<>();

    /** Tells where the server is from now on. */
    void started(Supplier<SocketIoServer> server) {
        known.set(server);
    }

    /** Forgets the server. */
    void stopped() {
        known.set(null);
    }

    /**
     * The server.
     *
     * @throws IllegalStateException if the application has not begun to start, or the server is turned off
     */
    SocketIoServer server(Instance<Object> instances) {
        Supplier<SocketIoServer> server = known.get();
        return server != null ? server.get() : serverOfCurrentContext(instances);
    }

    /** Before the application scope is initialised the container may know its {@code ServletContext} already. */
    private static SocketIoServer serverOfCurrentContext(Instance<Object> instances) {
        ServletContext context;
        try {
            context = instances.select(ServletContext.class).get();
        } catch (RuntimeException unknown) {
            // Containers differ in what they throw here: unsatisfied, inactive context, or an exception of their own.
            throw new IllegalStateException(
                    "The Socket.IO server is not known yet: no web application has started here. Inject it into beans"
                            + " that are created after @Initialized(ApplicationScoped.class) was fired, or use"
                            + " Instance<SocketIoServer> and call get() later",
                    unknown);
        }
        return SocketIo.of(context);
    }
}

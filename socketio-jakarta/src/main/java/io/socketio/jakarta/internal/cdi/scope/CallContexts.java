/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi.scope;

import io.socketio.jakarta.Socket;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import org.jspecify.annotations.Nullable;

/**
 * What is active while the application's code is called for a socket: a request context and the socket's own context. The
 * former ends with the call, as do the {@code @Dependent} objects made for parameters. Called by the server's threads,
 * many at once.
 */
public final class CallContexts {
    private final BeanManager beans;
    private final RequestContexts requests;
    private final SocketContext sockets;

    /** What is called. */
    @FunctionalInterface
    public interface Call {

        /** Calls it. {@code dependents} takes the objects that are destroyed afterwards. */
        @Nullable
        Object run(CreationalContext<?> dependents) throws Exception;
    }

    /** Creates the contexts of one deployment. */
    public CallContexts(BeanManager beans, SocketContext sockets) {
        this.beans = beans;
        this.requests = new RequestContexts(beans);
        this.sockets = sockets;
    }

    /** Calls something for a socket. */
    public @Nullable Object within(Socket socket, Call call) throws Exception {
        return requests.within(() -> sockets.within(socket, () -> run(call)));
    }

    /** Calls something before there is a socket, or after its end, when its own context is over. */
    public @Nullable Object withoutSocket(Call call) throws Exception {
        return requests.within(() -> run(call));
    }

    private @Nullable Object run(Call call) throws Exception {
        CreationalContext<?> dependents = beans.createCreationalContext(null);
        try {
            return call.run(dependents);
        } finally {
            dependents.release();
        }
    }
}

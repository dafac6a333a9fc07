/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi.scope;

import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.SocketScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The context of {@link SocketScoped}: active on a thread while it runs something for a socket, and holding the beans of
 * each socket until that is over. A socket without such beans costs nothing here. Thread-safe.
 */
public final class SocketContext implements AlterableContext {
    @SuppressWarnings("ThreadLocalUsage") // one for each deployment, which is gone with its class loader
    private final ThreadLocal<@Nullable Socket> active = new ThreadLocal<>();

    private final Map<Socket, SocketBeans> beans = new ConcurrentHashMap<>();

    /** Creates the context of one deployment. */
    public SocketContext() {}

    /** Runs a call with the context of this socket, and restores what was active before: handlers may be nested. */
    @Nullable
    Object within(Socket socket, Callable<@Nullable Object> call) throws Exception {
        Socket before = active.get();
        active.set(socket);
        try {
            return call.call();
        } finally {
            if (before == null) {
                active.remove();
            } else {
                active.set(before);
            }
        }
    }

    /**
     * The socket that the current thread works for.
     *
     * @throws ContextNotActiveException if it works for none
     */
    public Socket current() {
        Socket socket = active.get();
        if (socket == null) {
            throw new ContextNotActiveException(
                    "There is no current socket: @SocketScoped beans, Socket and Handshake can be used while a handler"
                            + " runs, on its thread only");
        }
        return socket;
    }

    @Override
    public Class<? extends Annotation> getScope() {
        return SocketScoped.class;
    }

    @Override
    public boolean isActive() {
        return active.get() != null;
    }

    @Override
    public <T> T get(Contextual<T> contextual, CreationalContext<T> creation) {
        return beansOf(current()).get(contextual, creation);
    }

    @Override
    public <T> @Nullable T get(Contextual<T> contextual) {
        SocketBeans existing = beans.get(current());
        return existing == null ? null : existing.get(contextual);
    }

    @Override
    public void destroy(Contextual<?> contextual) {
        SocketBeans existing = beans.get(current());
        if (existing != null) {
            existing.destroy(contextual);
        }
    }

    private SocketBeans beansOf(Socket socket) {
        SocketBeans existing = beans.get(socket);
        if (existing != null) {
            return existing;
        }
        SocketBeans created = new SocketBeans();
        SocketBeans other = beans.putIfAbsent(socket, created);
        if (other != null) {
            return other;
        }
        socket.onEnd(() -> end(socket, created));
        return created;
    }

    /** Beans may use the socket, and each other, while they are destroyed. */
    private void end(Socket socket, SocketBeans ended) {
        try {
            within(socket, () -> {
                ended.destroyAll();
                return null;
            });
        } catch (Exception unexpected) {
            throw new IllegalStateException("beans of a socket were not destroyed", unexpected);
        } finally {
            beans.remove(socket);
        }
    }
}

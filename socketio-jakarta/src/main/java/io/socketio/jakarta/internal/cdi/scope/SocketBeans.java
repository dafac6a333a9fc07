/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi.scope;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** The {@code @SocketScoped} beans of one socket. Thread-safe; no lock is held while a bean is created or destroyed. */
final class SocketBeans {
    private final Map<Contextual<?>, Stored<?>> stored = new ConcurrentHashMap<>();
    private final Deque<Stored<?>> order = new ConcurrentLinkedDeque<>();

    /** A bean's instance and what destroys it. */
    private record Stored<T>(Contextual<T> contextual, T instance, CreationalContext<T> creation) {

        void destroy() {
            contextual.destroy(instance, creation);
        }
    }

    @SuppressWarnings("unchecked") // the key is the contextual that made the instance
    <T> @Nullable T get(Contextual<T> contextual) {
        Stored<T> existing = (Stored<T>) stored.get(contextual);
        return existing == null ? null : existing.instance();
    }

    <T> T get(Contextual<T> contextual, CreationalContext<T> creation) {
        T existing = get(contextual);
        if (existing != null) {
            return existing;
        }
        // Creating one bean may ask for others, so this is no computeIfAbsent.
        Stored<T> created = new Stored<>(contextual, contextual.create(creation), creation);
        if (stored.putIfAbsent(contextual, created) != null) {
            created.destroy();
            return get(contextual, creation);
        }
        order.addLast(created);
        return created.instance();
    }

    void destroy(Contextual<?> contextual) {
        Stored<?> existing = stored.remove(contextual);
        if (existing != null) {
            order.remove(existing);
            existing.destroy();
        }
    }

    /** Destroys all, the youngest first. One that is created meanwhile is destroyed too; none is created twice. */
    void destroyAll() {
        for (Stored<?> last = order.pollLast(); last != null; last = order.pollLast()) {
            last.destroy();
        }
    }
}

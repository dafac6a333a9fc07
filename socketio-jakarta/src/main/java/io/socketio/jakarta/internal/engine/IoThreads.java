/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows the threads on which containers wait for the network. Most keep them to themselves; one that calls the library
 * there would serve nobody while a handler runs.
 */
public final class IoThreads {
    // Undertow's, and so WildFly's: ReadListener is called there, and what concerns a connection that broke.
    private static final Set<String> TYPES = Set.of("org.xnio.XnioIoThread");

    private IoThreads() {}

    /** Whether the caller is on such a thread. */
    public static boolean isCurrent() {
        return isIoThread(Thread.currentThread().getClass());
    }

    /** Whether threads of this type wait for the network. Their class is the container's own, hence the name. */
    static boolean isIoThread(Class<?> type) {
        @Nullable Class<?> ancestor = type;
        while (ancestor != null && ancestor != Thread.class) {
            if (TYPES.contains(ancestor.getName())) {
                return true;
            }
            ancestor = ancestor.getSuperclass();
        }
        return false;
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Socket;
import org.jspecify.annotations.Nullable;

/** Looks at each call of a handler method before it runs. Called by the server's threads, many at once. */
interface HandlerGuard {

    /**
     * Called before the parameters are bound.
     *
     * @throws RuntimeException if the client may not call the handler
     */
    default void admit(Socket socket) {}

    /**
     * Called right before the handler.
     *
     * @param bean what the handler is called on
     * @param values what it is called with
     * @throws RuntimeException if it must not be called with these
     */
    default void check(Object bean, @Nullable Object[] values) {}
}

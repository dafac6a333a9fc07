/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import org.jspecify.annotations.Nullable;

/** The continuation of an {@link EventMiddleware}. Thread-safe; only the first call of any method has an effect. */
public interface NextEvent {

    /** Lets the event go on to the next middleware or to the handlers. */
    void proceed();

    /**
     * Lets another event go on instead, for the same acknowledgement.
     *
     * @param arguments what handlers ask for: values of the types they want, or anything that the JSON binding of the
     *     server can convert to them
     */
    void proceedWith(String event, @Nullable Object... arguments);

    /** Drops the event, which {@link Socket#onError error handlers} are told. The client receives no answer. */
    void refuse(Exception reason);
}

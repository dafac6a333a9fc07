/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.AccessDeniedException;
import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.ConnectionRefusedException;

/** What a client is told that is not let in, unless the application puts it into words of its own. Stateless. */
final class Refusals {
    static final String INVALID_AUTH = "invalid auth data";

    private Refusals() {}

    static ConnectionRefusedException of(Throwable failure) {
        if (failure instanceof InvalidArguments invalid) {
            return new ConnectionRefusedException(INVALID_AUTH, invalid.problem());
        }
        if (failure instanceof AccessDeniedException) {
            return new ConnectionRefusedException("not authorized");
        }
        return new ConnectionRefusedException(
                failure instanceof BindingException ? INVALID_AUTH : "connection refused");
    }

    /** Whether it was the client's fault, and its text is fit for a log that clients can write to. */
    static boolean isFaultOfClient(Throwable failure) {
        return failure instanceof InvalidArguments || failure instanceof AccessDeniedException;
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.BindingException;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Logs data of clients that does not fit a handler's parameters: the first time as a warning, for the developer whose
 * record and client disagree; after that at DEBUG, so that no client can fill the log. One for each handler,
 * thread-safe.
 */
final class MisfitLog {
    private final System.Logger log;
    private final AtomicBoolean warned = new AtomicBoolean();

    MisfitLog(System.Logger log) {
        this.log = log;
    }

    /** Logs without the exception's cause, whose text may quote what the client sent. */
    void misfit(String consequence, BindingException misfit) {
        if (warned.compareAndSet(false, true)) {
            log.log(Level.WARNING, () -> consequence + ": " + misfit.getMessage() + " (logged at DEBUG from now on)");
        } else {
            log.log(Level.DEBUG, () -> consequence + ": " + misfit.getMessage());
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.BindingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/** Calls handlers of the application: what they throw is logged once, with the handler's name, and goes no further. */
final class UserCode {
    private static final Logger LOGGER = System.getLogger(UserCode.class.getName());

    private UserCode() {}

    /** Something that an application provided. */
    @FunctionalInterface
    interface Call {

        void run() throws Exception;
    }

    /**
     * Runs a handler; a failure is logged.
     *
     * @param kind what it is, for the log
     * @param name what it was registered for, for the log
     */
    static void run(String kind, String name, Call call) {
        run(call, failure -> log(kind, name, failure));
    }

    /** Runs a handler whose failure somebody else takes. */
    static void run(Call call, Consumer<Throwable> whenFailed) {
        try {
            call.run();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            whenFailed.accept(e);
        }
    }

    /** Logs the failure of a handler. */
    static void log(String kind, String name, Throwable failure) {
        if (failure instanceof BindingException) {
            LOGGER.log(Level.DEBUG, "{0} {1} was not run: {2}", kind, name, failure.getMessage());
        } else {
            LOGGER.log(Level.WARNING, kind + " " + name + " failed; the session goes on", failure);
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.BindingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

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
     * Runs a handler.
     *
     * @param kind what it is, for the log
     * @param name what it was registered for, for the log
     */
    static void run(String kind, String name, Call call) {
        try {
            call.run();
        } catch (BindingException e) {
            LOGGER.log(Level.DEBUG, "{0} {1} was not run: {2}", kind, name, e.getMessage());
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            LOGGER.log(Level.WARNING, kind + " " + name + " failed; the session goes on", e);
        }
    }
}

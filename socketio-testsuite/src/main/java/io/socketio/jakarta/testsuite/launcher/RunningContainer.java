/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.launcher;

/** A container that accepts connections. Thread-safe. */
public interface RunningContainer extends AutoCloseable {
    /** The port it listens on. */
    int port();

    /** Undeploys the application and stops the container. Has no effect the second time. */
    void stop();

    @Override
    default void close() {
        stop();
    }
}

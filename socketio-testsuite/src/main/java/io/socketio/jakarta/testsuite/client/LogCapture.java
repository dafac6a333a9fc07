/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.nio.file.Path;

/** Everything that the container logs until it is closed. Thread-safe. */
public interface LogCapture extends AutoCloseable {
    /**
     * Starts to listen: to this JVM, where embedded containers run, or to the file that the system property
     * {@code suite.log} names. What the container logs on its own account is left out, see {@link LogNoise}.
     */
    static LogCapture start() {
        String file = System.getProperty("suite.log", "");
        return LogWithoutNoise.of(file.isEmpty() ? LogOfThisJvm.start() : LogFile.start(Path.of(file)));
    }

    /** What was logged, stack traces included. */
    String text();

    @Override
    void close();
}

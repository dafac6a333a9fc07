/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.launcher;

import java.nio.file.Path;
import java.util.Optional;

/** A container that runs; one thread at a time may change it. */
public interface RunningContainer extends AutoCloseable {
    /** The port it listens on. */
    int port();

    /** The file to which it appends its log, each record before it goes on; empty if it logs in this JVM. */
    default Optional<Path> log() {
        return Optional.empty();
    }

    /**
     * Deploys an application and returns once it serves requests.
     *
     * @param war a WAR file or, if the container runs in this JVM, the folder of an exploded one
     * @param contextPath empty for the root, otherwise with a leading slash
     * @throws Exception if the application does not start; the container and its other applications go on
     */
    void deploy(Path war, String contextPath) throws Exception;

    /**
     * Undeploys an application and returns once it is gone.
     *
     * @throws Exception if the container fails to; there is no such application, for example
     */
    void undeploy(String contextPath) throws Exception;

    /** Undeploys the applications and stops the container. Has no effect the second time. */
    void stop();

    @Override
    default void close() {
        stop();
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.launcher;

import java.nio.file.Path;

/** Starts an embedded servlet container with one application. */
public interface ContainerLauncher {
    /**
     * Starts the container on 127.0.0.1 and returns once it accepts connections.
     *
     * @param war a WAR file or the folder of an exploded one
     * @param contextPath empty for the root, otherwise with a leading slash
     * @param port 0 for any free one
     * @throws Exception with a {@link java.net.BindException} among its causes if the port is taken
     */
    RunningContainer start(Path war, String contextPath, int port) throws Exception;

    /**
     * As {@link #start}, with few threads, on any free port.
     *
     * @param threads how many the container has for everything that it does
     */
    RunningContainer startSmall(Path war, String contextPath, int threads) throws Exception;

    /**
     * As {@link #start}, with HTTPS only and on any free port.
     *
     * @throws Exception if the keys cannot be used
     */
    RunningContainer startSecure(Path war, String contextPath, Tls tls) throws Exception;

    /**
     * The launcher of a container.
     *
     * @param container {@code jetty} or {@code tomcat}
     */
    static ContainerLauncher named(String container) {
        return switch (container) {
            case "jetty" -> new IsolatedLauncher("jetty", "io.socketio.jakarta.testsuite.launcher.JettyLauncher");
            case "tomcat" -> new IsolatedLauncher("tomcat", "io.socketio.jakarta.testsuite.launcher.TomcatLauncher");
            default -> throw new IllegalArgumentException("container must be jetty or tomcat, was " + container);
        };
    }
}

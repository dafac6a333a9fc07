/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.launcher;

import java.nio.file.Path;
import java.util.ServiceLoader;

/** Starts a container of one kind and version. Thread-safe. */
public interface ContainerLauncher {
    /**
     * Starts the container on 127.0.0.1, without an application, and returns once it accepts connections.
     *
     * @throws Exception with a {@link java.net.BindException} among its causes if the port is taken and the container
     *     runs in this JVM
     */
    RunningContainer start(ContainerOptions options) throws Exception;

    /**
     * Starts the container and deploys an application. Neither is left if that fails.
     *
     * @param war a WAR file or, if the container runs in this JVM, the folder of an exploded one
     * @param contextPath empty for the root, otherwise with a leading slash
     * @throws Exception as {@link #start(ContainerOptions)} and {@link RunningContainer#deploy}
     */
    default RunningContainer start(ContainerOptions options, Path war, String contextPath) throws Exception {
        RunningContainer container = start(options);
        boolean deployed = false;
        try {
            container.deploy(war, contextPath);
            deployed = true;
            return container;
        } finally {
            if (!deployed) {
                container.stop();
            }
        }
    }

    /**
     * The launcher of a container that this module knows.
     *
     * @param container {@code jetty} or {@code tomcat}, of which this module carries the jars, or {@code jetty-ee10}, of
     *     which the system property {@code suite.container.lib} names a folder with them
     */
    static ContainerLauncher named(String container) {
        return switch (container) {
            case "jetty" -> new IsolatedLauncher("jetty", "io.socketio.jakarta.testsuite.launcher.JettyEe11Launcher");
            case "jetty-ee10" ->
                new IsolatedLauncher("jetty", "io.socketio.jakarta.testsuite.launcher.JettyEe10Launcher");
            case "tomcat" -> new IsolatedLauncher("tomcat", "io.socketio.jakarta.testsuite.launcher.TomcatLauncher");
            default -> throw new IllegalArgumentException("container must be jetty or tomcat, was " + container);
        };
    }

    /**
     * The launcher of the container whose module runs the tests: that which the module brings as a service, or one that
     * this module knows, named by the system property {@code suite.container}.
     */
    static ContainerLauncher ofThisModule() {
        return ServiceLoader.load(ContainerLauncher.class)
                .findFirst()
                .orElseGet(() -> named(System.getProperty("suite.container", "")));
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.arquillian;

import io.socketio.jakarta.testsuite.bundle.BundledFiles;
import io.socketio.jakarta.testsuite.launcher.ContainerLauncher;
import io.socketio.jakarta.testsuite.launcher.ContainerOptions;
import io.socketio.jakarta.testsuite.launcher.RunningContainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * A container on a port of its own that deploys Arquillian's archives, for as long as there are tests in this JVM. Called
 * on the thread of the tests.
 *
 * @param archives the folder of the WAR files that are deployed
 */
record SessionContainer(RunningContainer container, Path archives) implements AutoCloseable {
    static SessionContainer start() {
        try {
            Path archives = Files.createTempDirectory("socketio-archives");
            RunningContainer container = ContainerLauncher.ofThisModule()
                    .start(ContainerOptions.onAnyPort().forSuite());
            // Where tests look for what is logged, unless it is in this JVM.
            container.log().ifPresent(file -> System.setProperty("suite.log", file.toString()));
            return new SessionContainer(container, archives);
        } catch (Exception e) {
            throw new IllegalStateException("The launcher failed", e);
        }
    }

    ProtocolMetaData deploy(Archive<?> archive) throws Exception {
        String contextPath = contextPath(archive);
        Path war = archives.resolve(archive.getName());
        archive.as(ZipExporter.class).exportTo(war.toFile(), true);
        container.deploy(war, contextPath);
        HTTPContext address = new HTTPContext("127.0.0.1", container.port());
        address.add(new Servlet("default", contextPath));
        return new ProtocolMetaData().addContext(address);
    }

    void undeploy(Archive<?> archive) throws Exception {
        container.undeploy(contextPath(archive));
        Files.delete(archives.resolve(archive.getName()));
    }

    @Override
    public void close() throws IOException {
        container.stop();
        BundledFiles.delete(archives);
    }

    private static String contextPath(Archive<?> archive) {
        String name = archive.getName().replaceFirst("\\.war$", "");
        return name.equals("ROOT") ? "" : "/" + name;
    }
}

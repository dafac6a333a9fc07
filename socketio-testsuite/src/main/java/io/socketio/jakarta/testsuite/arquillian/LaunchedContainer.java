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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jspecify.annotations.Nullable;

/**
 * The container of the module that runs the tests, on a port of its own. An archive is deployed under its name without
 * {@code .war}, {@code ROOT.war} as the root. Called by Arquillian on the thread of the tests.
 */
public final class LaunchedContainer implements DeployableContainer<LaunchedContainerConfiguration> {
    private @Nullable Running running;

    /** For Arquillian. */
    public LaunchedContainer() {}

    @Override
    public Class<LaunchedContainerConfiguration> getConfigurationClass() {
        return LaunchedContainerConfiguration.class;
    }

    @Override
    public void setup(LaunchedContainerConfiguration configuration) {
        // There is nothing to choose: the launcher knows its container.
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        // Tests are clients of what they deploy, none runs in the container.
        return new ProtocolDescription("Local");
    }

    @Override
    public void start() throws LifecycleException {
        try {
            Path archives = Files.createTempDirectory("socketio-archives");
            RunningContainer container = ContainerLauncher.ofThisModule()
                    .start(ContainerOptions.onAnyPort().forSuite());
            // Where tests look for what is logged, unless it is in this JVM.
            container.log().ifPresent(file -> System.setProperty("suite.log", file.toString()));
            running = new Running(container, archives);
        } catch (Exception e) {
            throw new LifecycleException("The container did not start", e);
        }
    }

    @Override
    public void stop() {
        Running stopped = running();
        running = null;
        stopped.stop();
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        try {
            return running().deploy(archive);
        } catch (Exception e) {
            throw new DeploymentException(archive.getName() + " was not deployed", e);
        }
    }

    @Override
    public void undeploy(Archive<?> archive) throws DeploymentException {
        try {
            running().undeploy(archive);
        } catch (Exception e) {
            throw new DeploymentException(archive.getName() + " was not undeployed", e);
        }
    }

    private Running running() {
        if (running == null) {
            throw new IllegalStateException("The container has not been started");
        }
        return running;
    }

    /** @param archives the folder of the WAR files that are deployed */
    private record Running(RunningContainer container, Path archives) {
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

        void stop() {
            container.stop();
            try {
                BundledFiles.delete(archives);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot delete " + archives, e);
            }
        }

        private static String contextPath(Archive<?> archive) {
            String name = archive.getName().replaceFirst("\\.war$", "");
            return name.equals("ROOT") ? "" : "/" + name;
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.arquillian;

import io.socketio.jakarta.testsuite.session.TestSession;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;
import org.jspecify.annotations.Nullable;

/**
 * The container of the module that runs the tests, started once for all classes of this JVM. An archive is deployed
 * under its name without {@code .war}, {@code ROOT.war} as the root. Called by Arquillian on the thread of the tests.
 */
public final class LaunchedContainer implements DeployableContainer<LaunchedContainerConfiguration> {
    private @Nullable SessionContainer container;

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
            container = TestSession.only(SessionContainer.class, SessionContainer::start);
        } catch (RuntimeException e) {
            throw new LifecycleException("The container did not start", e);
        }
    }

    @Override
    public void stop() {
        container = null; // goes on for the next class
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        try {
            return container().deploy(archive);
        } catch (Exception e) {
            throw new DeploymentException(archive.getName() + " was not deployed", e);
        }
    }

    @Override
    public void undeploy(Archive<?> archive) throws DeploymentException {
        try {
            container().undeploy(archive);
        } catch (Exception e) {
            throw new DeploymentException(archive.getName() + " was not undeployed", e);
        }
    }

    private SessionContainer container() {
        if (container == null) {
            throw new IllegalStateException("The container has not been started");
        }
        return container;
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.undertowtests;

import io.socketio.jakarta.testsuite.launcher.RunningContainer;
import io.undertow.Undertow;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.handlers.PathHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletContainer;
import io.undertow.websockets.jsr.WebSocketDeploymentInfo;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An Undertow that runs, with its applications. One thread at a time changes it. */
final class UndertowServer implements RunningContainer {
    private static final int BUFFER_BYTES = 16 * 1024;

    private final Undertow undertow;
    private final TaskThreads tasks;
    private final PathHandler paths;
    private final int port;
    private final ServletContainer container = Servlets.newContainer();
    private final Map<String, Application> applications = new ConcurrentHashMap<>();

    /** What is deployed at a path. */
    private record Application(DeploymentInfo info, DeploymentManager manager, WarFile war) {}

    UndertowServer(Undertow undertow, TaskThreads tasks, PathHandler paths) {
        this.undertow = undertow;
        this.tasks = tasks;
        this.paths = paths;
        this.port = ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void deploy(Path file, String contextPath) throws Exception {
        WarFile war = WarFile.open(file);
        boolean isDeployed = false;
        try {
            WebSocketDeploymentInfo webSockets = new WebSocketDeploymentInfo()
                    .setBuffers(new DefaultByteBufferPool(true, BUFFER_BYTES))
                    .setWorker(tasks.worker());
            DeploymentInfo info = new Deployer(war).info(contextPath, webSockets);
            Application application = new Application(info, container.addDeployment(info), war);
            start(application, contextPath);
            applications.put(contextPath, application);
            isDeployed = true;
        } finally {
            if (!isDeployed) {
                war.close();
            }
        }
    }

    private void start(Application application, String contextPath) throws ServletException {
        boolean isStarted = false;
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(application.war().classLoader());
        try {
            application.manager().deploy();
            paths.addPrefixPath(
                    contextPath.isEmpty() ? "/" : contextPath,
                    application.manager().start());
            isStarted = true;
        } finally {
            thread.setContextClassLoader(before);
            if (!isStarted) {
                end(application);
            }
        }
    }

    @Override
    public void undeploy(String contextPath) throws ServletException, IOException {
        @Nullable Application application = applications.remove(contextPath);
        if (application == null) {
            throw new IllegalArgumentException("There is no application at " + contextPath);
        }
        paths.removePrefixPath(contextPath.isEmpty() ? "/" : contextPath);
        application.manager().stop();
        end(application);
        application.war().close();
    }

    private void end(Application application) {
        application.manager().undeploy();
        container.removeDeployment(application.info());
    }

    @Override
    public void stop() {
        for (String contextPath : List.copyOf(applications.keySet())) {
            try {
                undeploy(contextPath);
            } catch (ServletException e) {
                throw new IllegalStateException("The application at " + contextPath + " did not stop", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        undertow.stop();
        tasks.stop();
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.launcher;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;

record JettyContainer(Server server, int port, ContextHandlerCollection applications, JettyLauncher launcher)
        implements RunningContainer {
    private static final Logger LOGGER = System.getLogger(JettyContainer.class.getName());

    @Override
    public void deploy(Path war, String contextPath) throws Exception {
        ContextHandler application = launcher.application(war);
        application.setContextPath(path(contextPath));
        applications.addHandler(application);
        // Or the server would not find its HTTP sessions, since it has been started before.
        applications.manage(application);
        boolean started = false;
        try {
            application.start();
            started = true;
        } finally {
            if (!started) {
                remove(application);
            }
        }
    }

    @Override
    public void undeploy(String contextPath) throws Exception {
        for (Handler handler : applications.getHandlers()) {
            if (handler instanceof ContextHandler application
                    && path(contextPath).equals(application.getContextPath())) {
                remove(application);
                return;
            }
        }
        throw new IllegalArgumentException("There is no application at " + path(contextPath));
    }

    private void remove(ContextHandler application) throws Exception {
        try {
            application.stop();
        } finally {
            applications.removeHandler(application);
            application.destroy();
        }
    }

    private static String path(String contextPath) {
        return contextPath.isEmpty() ? "/" : contextPath;
    }

    @Override
    public void stop() {
        try {
            server.stop();
        } catch (TimeoutException e) {
            LOGGER.log(Level.DEBUG, "Requests that were still waiting, such as polls, have been ended", e);
        } catch (Exception e) {
            throw new IllegalStateException("Jetty did not stop", e);
        }
    }
}

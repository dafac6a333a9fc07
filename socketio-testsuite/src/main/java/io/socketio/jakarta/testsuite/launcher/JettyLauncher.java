/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.launcher;

import java.nio.file.Path;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Jetty 12 for Jakarta EE 10. Created by {@link IsolatedLauncher} in the container's class loader. */
public final class JettyLauncher implements ContainerLauncher {
    /** For {@link IsolatedLauncher}. */
    public JettyLauncher() {}

    @Override
    public RunningContainer start(Path war, String contextPath, int port) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        // The default of 50 is too few for clients that all come at once: the next ones would try again after a second.
        connector.setAcceptQueueSize(1024);
        server.addConnector(connector);
        server.setStopTimeout(2_000);
        WebAppContext application = new WebAppContext();
        application.setContextPath(contextPath.isEmpty() ? "/" : contextPath);
        application.setWar(war.toUri().toString());
        application.setThrowUnavailableOnStartupException(true);
        server.setHandler(application);
        try {
            server.start();
        } catch (Exception e) {
            server.stop();
            throw e;
        }
        return new JettyContainer(server, connector.getLocalPort());
    }

    private record JettyContainer(Server server, int port) implements RunningContainer {
        @Override
        public void stop() {
            try {
                server.stop();
            } catch (Exception e) {
                throw new IllegalStateException("Jetty did not stop", e);
            }
        }
    }
}

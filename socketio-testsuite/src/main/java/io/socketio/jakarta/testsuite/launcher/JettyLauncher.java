/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.launcher;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty 12 for Jakarta EE 10. Created by {@link IsolatedLauncher} in the container's class loader. */
public final class JettyLauncher implements ContainerLauncher {
    private static final Logger LOGGER = System.getLogger(JettyLauncher.class.getName());

    /** For {@link IsolatedLauncher}. */
    public JettyLauncher() {}

    @Override
    public RunningContainer start(Path war, String contextPath, int port) throws Exception {
        Server server = new Server();
        return start(war, contextPath, server, new ServerConnector(server), port);
    }

    @Override
    public RunningContainer startSmall(Path war, String contextPath, int threads) throws Exception {
        Server server = new Server(new QueuedThreadPool(threads));
        return start(war, contextPath, server, new ServerConnector(server, 1, 1), 0);
    }

    @Override
    public RunningContainer startSecure(Path war, String contextPath, Tls tls) throws Exception {
        SslContextFactory.Server keys = new SslContextFactory.Server();
        keys.setKeyStorePath(tls.keyStore().toString());
        keys.setKeyStorePassword(tls.password());
        keys.setTrustStorePath(tls.trustStore().toString());
        keys.setTrustStorePassword(tls.password());
        keys.setNeedClientAuth(tls.isClientCertificateRequired());
        HttpConfiguration https = new HttpConfiguration();
        // Tells the application that the request is secure; the name that clients use need not be a domain.
        https.addCustomizer(new SecureRequestCustomizer(false));
        Server server = new Server();
        ServerConnector connector = new ServerConnector(
                server, new SslConnectionFactory(keys, "http/1.1"), new HttpConnectionFactory(https));
        return start(war, contextPath, server, connector, 0);
    }

    private static RunningContainer start(
            Path war, String contextPath, Server server, ServerConnector connector, int port) throws Exception {
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
            } catch (TimeoutException e) {
                LOGGER.log(Level.DEBUG, "Requests that were still waiting, such as polls, have been ended", e);
            } catch (Exception e) {
                throw new IllegalStateException("Jetty did not stop", e);
            }
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.launcher;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.session.DefaultSessionIdManager;
import org.eclipse.jetty.session.HouseKeeper;
import org.eclipse.jetty.util.security.Credential;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Jetty 12, of any version; what is of one version of Jakarta EE is its subclass's. Created by {@link IsolatedLauncher}
 * in the container's class loader.
 */
abstract class JettyLauncher implements ContainerLauncher {
    private static final long STOP_MILLIS = 2_000;
    // The default of 50 is too few for clients that all come at once: the next ones would try again after a second.
    private static final int ACCEPT_QUEUE = 1024;

    // Kept, or its level would be lost. Jasper misses schemas here that it has no use for, and warns of each.
    private static final Logger SCHEMAS = Logger.getLogger("org.apache.tomcat.util.descriptor.DigesterFactory");

    static {
        SCHEMAS.setLevel(Level.SEVERE);
    }

    /** An application that is not started yet. */
    abstract ContextHandler application(Path war);

    @Override
    public RunningContainer start(ContainerOptions options) throws Exception {
        Server server = options.threads().isPresent()
                ? new Server(new QueuedThreadPool(options.threads().getAsInt()))
                : new Server();
        ServerConnector connector = options.tls()
                .map(tls -> secure(server, tls, options.isHttp2()))
                .orElseGet(() -> plain(server, options));
        connector.setHost("127.0.0.1");
        connector.setPort(options.port());
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        server.addConnector(connector);
        server.setStopTimeout(STOP_MILLIS);
        ContextHandlerCollection applications = new ContextHandlerCollection();
        server.setHandler(applications);
        if (options.isForSuite()) {
            server.addBean(users());
            server.addBean(sessions(server), true);
        }
        try {
            server.start();
        } catch (Exception e) {
            server.stop();
            throw e;
        }
        return new JettyContainer(server, connector.getLocalPort(), applications, this);
    }

    private static ServerConnector plain(Server server, ContainerOptions options) {
        ServerConnector connector =
                options.threads().isPresent() ? new ServerConnector(server, 1, 1) : new ServerConnector(server);
        if (options.isHttp2()) {
            connector.addConnectionFactory(new HTTP2CServerConnectionFactory(new HttpConfiguration()));
        }
        return connector;
    }

    private static ServerConnector secure(Server server, Tls tls, boolean isHttp2) {
        SslContextFactory.Server keys = new SslContextFactory.Server();
        keys.setKeyStorePath(tls.keyStore().toString());
        keys.setKeyStorePassword(tls.password());
        keys.setTrustStorePath(tls.trustStore().toString());
        keys.setTrustStorePassword(tls.password());
        keys.setNeedClientAuth(tls.isClientCertificateRequired());
        HttpConfiguration https = new HttpConfiguration();
        // Tells the application that the request is secure; the name that clients use need not be a domain.
        https.addCustomizer(new SecureRequestCustomizer(false));
        HttpConnectionFactory http1 = new HttpConnectionFactory(https);
        if (!isHttp2) {
            return new ServerConnector(server, new SslConnectionFactory(keys, http1.getProtocol()), http1);
        }
        ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory();
        alpn.setDefaultProtocol(http1.getProtocol());
        return new ServerConnector(
                server,
                new SslConnectionFactory(keys, alpn.getProtocol()),
                alpn,
                new HTTP2ServerConnectionFactory(https),
                http1);
    }

    /** Looks for HTTP sessions that have timed out each second. */
    private static DefaultSessionIdManager sessions(Server server) throws Exception {
        DefaultSessionIdManager sessions = new DefaultSessionIdManager(server);
        HouseKeeper keeper = new HouseKeeper();
        keeper.setSessionIdManager(sessions);
        keeper.setIntervalSec(1);
        sessions.setSessionHouseKeeper(keeper);
        return sessions;
    }

    private static HashLoginService users() {
        UserStore users = new UserStore();
        users.addUser("ada", Credential.getCredential("ada"), new String[] {"member", "admin"});
        users.addUser("bob", Credential.getCredential("bob"), new String[] {"member"});
        HashLoginService service = new HashLoginService("test");
        service.setUserStore(users);
        return service;
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.undertowtests;

import io.socketio.jakarta.testsuite.launcher.ContainerLauncher;
import io.socketio.jakarta.testsuite.launcher.ContainerOptions;
import io.socketio.jakarta.testsuite.launcher.RunningContainer;
import io.socketio.jakarta.testsuite.launcher.Tls;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.PathHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.xnio.Options;
import org.xnio.SslClientAuthMode;

/** Starts Undertow with the defaults of an application that embeds it. Created in the container's class loader. */
public final class EmbeddedUndertow implements ContainerLauncher {
    private static final String HOST = "127.0.0.1";

    /** For the launcher. */
    public EmbeddedUndertow() {}

    @Override
    public RunningContainer start(ContainerOptions options) throws GeneralSecurityException, IOException {
        PathHandler applications = new PathHandler();
        Undertow.Builder builder = Undertow.builder().setHandler(applications);
        TaskThreads tasks = TaskThreads.start(options.threads());
        builder.setWorker(tasks.worker());
        builder.setServerOption(UndertowOptions.ENABLE_HTTP2, options.isHttp2());
        if (options.tls().isPresent()) {
            secure(builder, options.port(), options.tls().get());
        } else {
            builder.addHttpListener(options.port(), HOST);
        }
        Undertow undertow = builder.build();
        boolean isStarted = false;
        try {
            undertow.start();
            isStarted = true;
        } finally {
            if (!isStarted) {
                tasks.stop();
            }
        }
        return new UndertowServer(undertow, tasks, applications);
    }

    private static void secure(Undertow.Builder builder, int port, Tls tls)
            throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(tls.keyStore(), tls.password()), tls.password().toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store(tls.trustStore(), tls.password()));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        builder.addHttpsListener(port, HOST, context);
        if (tls.isClientCertificateRequired()) {
            builder.setSocketOption(Options.SSL_CLIENT_AUTH_MODE, SslClientAuthMode.REQUIRED);
        }
    }

    private static KeyStore store(Path file, String password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        return store;
    }
}

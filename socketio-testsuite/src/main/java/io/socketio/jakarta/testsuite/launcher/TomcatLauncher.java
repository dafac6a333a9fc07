/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.ThreadLocalLeakPreventionListener;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;

/** Tomcat 10.1 or 11. Created by {@link IsolatedLauncher} in the container's class loader. */
public final class TomcatLauncher implements ContainerLauncher {
    /** For {@link IsolatedLauncher}. */
    public TomcatLauncher() {}

    @Override
    public RunningContainer start(ContainerOptions options) throws Exception {
        // There is one for the whole JVM, and it may belong to another Tomcat.
        TomcatURLStreamHandlerFactory.disable();
        Path base = Files.createTempDirectory("socketio-tomcat-base");
        Files.createDirectories(base.resolve(TomcatContainer.FOLDER));
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(base.toString());
        tomcat.setPort(options.port());
        tomcat.getEngine().setParentClassLoader(TomcatLauncher.class.getClassLoader());
        // As server.xml has it: threads are renewed when an application goes.
        tomcat.getServer().addLifecycleListener(new ThreadLocalLeakPreventionListener());
        tomcat.getHost(); // creates it; one that comes after the start is not found by requests without a host
        if (options.isForSuite()) {
            addUser(tomcat, "ada", "member", "admin");
            addUser(tomcat, "bob", "member");
        }
        Connector connector = tomcat.getConnector();
        connector.setProperty("address", "127.0.0.1");
        connector.setThrowOnFailure(true);
        options.threads().ifPresent(threads -> connector.setProperty("maxThreads", String.valueOf(threads)));
        options.tls().ifPresent(tls -> secure(connector, tls));
        if (options.isHttp2()) {
            connector.addUpgradeProtocol(new Http2Protocol());
        }
        TomcatContainer container = new TomcatContainer(tomcat, base);
        boolean started = false;
        try {
            tomcat.start();
            started = true;
            return container;
        } finally {
            if (!started) {
                container.stop();
            }
        }
    }

    private static void addUser(Tomcat tomcat, String name, String... roles) {
        tomcat.addUser(name, name);
        for (String role : roles) {
            tomcat.addRole(name, role);
        }
    }

    private static void secure(Connector connector, Tls tls) {
        SSLHostConfig keys = new SSLHostConfig();
        keys.setTruststoreFile(tls.trustStore().toString());
        keys.setTruststorePassword(tls.password());
        keys.setCertificateVerification(tls.isClientCertificateRequired() ? "required" : "none");
        SSLHostConfigCertificate own = new SSLHostConfigCertificate(keys, SSLHostConfigCertificate.Type.UNDEFINED);
        own.setCertificateKeystoreFile(tls.keyStore().toString());
        own.setCertificateKeystorePassword(tls.password());
        keys.addCertificate(own);
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("SSLEnabled", "true");
        connector.addSslHostConfig(keys);
    }
}

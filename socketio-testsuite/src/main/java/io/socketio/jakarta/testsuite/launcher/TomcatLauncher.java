/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.launcher;

import io.socketio.jakarta.testsuite.bundle.BundledFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;

/** Tomcat 11. Created by {@link IsolatedLauncher} in the container's class loader. */
public final class TomcatLauncher implements ContainerLauncher {
    /** For {@link IsolatedLauncher}. */
    public TomcatLauncher() {}

    @Override
    public RunningContainer start(Path war, String contextPath, int port) throws Exception {
        return start(war, contextPath, port, connector -> {});
    }

    @Override
    public RunningContainer startSmall(Path war, String contextPath, int threads) throws Exception {
        return start(war, contextPath, 0, connector -> connector.setProperty("maxThreads", String.valueOf(threads)));
    }

    @Override
    public RunningContainer startSecure(Path war, String contextPath, Tls tls) throws Exception {
        SSLHostConfig keys = new SSLHostConfig();
        keys.setTruststoreFile(tls.trustStore().toString());
        keys.setTruststorePassword(tls.password());
        keys.setCertificateVerification(tls.isClientCertificateRequired() ? "required" : "none");
        SSLHostConfigCertificate own = new SSLHostConfigCertificate(keys, SSLHostConfigCertificate.Type.UNDEFINED);
        own.setCertificateKeystoreFile(tls.keyStore().toString());
        own.setCertificateKeystorePassword(tls.password());
        keys.addCertificate(own);
        return start(war, contextPath, 0, connector -> {
            connector.setScheme("https");
            connector.setSecure(true);
            connector.setProperty("SSLEnabled", "true");
            connector.addSslHostConfig(keys);
        });
    }

    private static RunningContainer start(Path war, String contextPath, int port, Consumer<Connector> more)
            throws IOException, LifecycleException {
        // There is one for the whole JVM, and it may belong to another Tomcat.
        TomcatURLStreamHandlerFactory.disable();
        Path base = Files.createTempDirectory("socketio-tomcat-base");
        Files.createDirectories(base.resolve("webapps"));
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(base.toString());
        tomcat.setPort(port);
        Connector connector = tomcat.getConnector();
        connector.setProperty("address", "127.0.0.1");
        connector.setThrowOnFailure(true);
        more.accept(connector);
        Context application = tomcat.addWebapp(contextPath, war.toAbsolutePath().toString());
        application.setParentClassLoader(TomcatLauncher.class.getClassLoader());
        // After Tomcat's own listener, which declares a servlet for JSP pages; their compiler is not here.
        application.addLifecycleListener(event -> removeJsp(application, event.getType()));
        TomcatContainer container = new TomcatContainer(tomcat, base);
        try {
            tomcat.start();
            if (!application.getState().isAvailable()) {
                throw new LifecycleException("the application did not start, see the log");
            }
        } catch (LifecycleException e) {
            container.stop();
            throw e;
        }
        return container;
    }

    private static void removeJsp(Context application, String event) {
        Container jsp = application.findChild("jsp");
        if (jsp != null && event.equals(Lifecycle.CONFIGURE_START_EVENT)) {
            List.of("*.jsp", "*.jspx").forEach(application::removeServletMapping);
            application.removeChild(jsp);
        }
    }

    private record TomcatContainer(Tomcat tomcat, Path base) implements RunningContainer {
        @Override
        public int port() {
            return tomcat.getConnector().getLocalPort();
        }

        @Override
        public void stop() {
            try {
                tomcat.stop();
                tomcat.destroy();
                BundledFiles.delete(base);
            } catch (LifecycleException e) {
                throw new IllegalStateException("Tomcat did not stop", e);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot delete " + base, e);
            }
        }
    }
}

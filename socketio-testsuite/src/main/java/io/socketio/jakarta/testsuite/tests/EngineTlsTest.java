/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import io.socketio.jakarta.testsuite.client.NodeScenario;
import io.socketio.jakarta.testsuite.client.TestKeys;
import io.socketio.jakarta.testsuite.launcher.ContainerLauncher;
import io.socketio.jakarta.testsuite.launcher.ContainerOptions;
import io.socketio.jakarta.testsuite.launcher.RunningContainer;
import io.socketio.jakarta.testsuite.launcher.Tls;
import java.net.URI;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The official client over HTTPS, on containers of the test's own: one that asks for a certificate, one that does not. */
@TestInstance(Lifecycle.PER_CLASS)
public class EngineTlsTest {
    private static final String CONTEXT = "/app";

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private TestKeys keys;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private RunningContainer strict;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private RunningContainer open;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path war = folder.resolve("app.war");
        Applications.engineClient("app.war").as(ZipExporter.class).exportTo(war.toFile());
        keys = TestKeys.in(folder);
        strict = ContainerLauncher.ofThisModule()
                .start(ContainerOptions.onAnyPort().withTls(tls(true)), war, CONTEXT);
        open = ContainerLauncher.ofThisModule()
                .start(ContainerOptions.onAnyPort().withTls(tls(false)), war, CONTEXT);
    }

    private Tls tls(boolean isClientCertificateRequired) {
        return new Tls(keys.serverKeyStore(), keys.serverTrustStore(), TestKeys.PASSWORD, isClientCertificateRequired);
    }

    @AfterAll
    void stop() {
        strict.stop();
        open.stop();
    }

    @EachTransport
    @Tag("EM21")
    void clientWithACertificateIsServed(String transport) {
        run("connectsByTls", strict, transport, ca(), "cert=" + keys.clientCertificate(), "key=" + keys.clientKey());
    }

    @EachTransport
    @Tag("EM23")
    void clientWithACertificateInPkcs12IsServed(String transport) {
        String password = "passphrase=" + TestKeys.PASSWORD;
        run("connectsByTls", strict, transport, ca(), "pfx=" + keys.clientKeyStore(), password);
    }

    @EachTransport
    @Tag("EM22")
    void clientThatKnowsTheAuthorityIsServedWhereNoCertificateIsRequired(String transport) {
        run("connectsByTls", open, transport, ca());
    }

    @EachTransport
    void clientWithoutACertificateIsRefusedWhereOneIsRequired(String transport) {
        run("isRefusedByTls", strict, transport, ca());
    }

    @EachTransport
    void clientThatDoesNotKnowTheAuthorityStaysAway(String transport) {
        run("isRefusedByTls", open, transport);
    }

    private String ca() {
        return "ca=" + keys.authority();
    }

    private static void run(String scenario, RunningContainer container, String transport, String... options) {
        URI server = URI.create("https://127.0.0.1:" + container.port() + CONTEXT + "/");
        NodeScenario.run("engine-messages/" + scenario, server, transport, options);
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.NodeScenario;
import io.socketio.jakarta.testsuite.launcher.ContainerLauncher;
import io.socketio.jakarta.testsuite.launcher.ContainerOptions;
import io.socketio.jakarta.testsuite.launcher.RunningContainer;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is closed, that goes for good, and that comes back on the same port while clients wait for it. The whole
 * container goes and comes, so it is one of its own, not the one of the other tests.
 */
public class ServerGoneTest {
    private static final String CONTEXT = "/going";

    @TempDir
    @SuppressWarnings("NullAway.Init") // Set by JUnit before each test.
    static Path folder;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private RunningContainer container;

    @BeforeAll
    static void pack() {
        Applications.clientSuite("going.war")
                .as(ZipExporter.class)
                .exportTo(folder.resolve("going.war").toFile());
    }

    @BeforeEach
    void startOnAnyPort() throws Exception {
        start(0);
    }

    private void start(int port) throws Exception {
        container = ContainerLauncher.ofThisModule()
                .start(ContainerOptions.onPort(port), folder.resolve("going.war"), CONTEXT);
    }

    @AfterEach
    void stop() {
        container.stop();
    }

    @Test
    @Tag("SC26")
    void closingTheServerDisconnectsItsClientsAndLetsNobodyIn() throws Exception {
        EngineHttp closing = new EngineHttp(application().resolve("closing/"));
        EngineHttp close = new EngineHttp(application().resolve("close"));
        List<NodeScenario> clients = Transports.all()
                .map(transport ->
                        NodeScenario.start("socketsReconnect/noticesTheEndOfTheServer", application(), transport))
                .toList();
        try {
            clients.forEach(client -> client.awaitLineAfter("connected"));

            assertThat(close.post("", "").body()).isEqualTo("3 before, 0 after");
            clients.forEach(NodeScenario::awaitSuccess);
            assertThat(closing.get(EngineHttp.HANDSHAKE).statusCode()).isEqualTo(400);
            int port = container.port();
            stop();
            try (ServerSocket freed = new ServerSocket(port)) {
                assertThat(freed.getLocalPort()).isEqualTo(port);
            }
        } finally {
            clients.forEach(NodeScenario::close);
        }
    }

    @EachTransport
    @Tag("SS02")
    void clientGivesUpOnceAfterItsAttempts(String transport) {
        try (NodeScenario client =
                NodeScenario.start("socketsReconnect/givesUpOnceWhenTheServerIsGone", application(), transport)) {
            client.awaitLineAfter("connected");
            stop();

            client.awaitSuccess();
        }
    }

    @EachTransport
    @Tag("SS40")
    void clientComesBackToTheServerThatCameBack(String transport) throws Exception {
        int port = container.port();
        try (NodeScenario client =
                NodeScenario.start("socketsReconnect/comesBackToTheServerThatCameBack", application(), transport)) {
            client.awaitLineAfter("connected");
            stop();
            client.awaitLineAfter("gone");
            start(port);

            client.awaitSuccess();
        }
    }

    private URI application() {
        return URI.create("http://127.0.0.1:" + container.port() + CONTEXT + "/");
    }
}

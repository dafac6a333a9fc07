/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.NodeScenario;
import io.socketio.jakarta.testsuite.launcher.ContainerLauncher;
import io.socketio.jakarta.testsuite.launcher.ContainerOptions;
import io.socketio.jakarta.testsuite.launcher.RunningContainer;
import java.net.URI;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** A container of the test's own that is stopped and started again on the same port. */
public class EngineRestartTest {
    private static final String CONTEXT = "/app";

    @EachTransport
    @Tag("EC08")
    void clientComesBackAfterTheServerWasRestarted(String transport, @TempDir Path folder) throws Exception {
        Path war = folder.resolve("app.war");
        Applications.engineClient("app.war").as(ZipExporter.class).exportTo(war.toFile());
        ContainerLauncher launcher = ContainerLauncher.ofThisModule();
        RunningContainer first = launcher.start(ContainerOptions.onAnyPort(), war, CONTEXT);
        int port = first.port();
        URI server = URI.create("http://127.0.0.1:" + port + CONTEXT + "/");
        try (first;
                NodeScenario client = NodeScenario.start("engine-close/comesBackAfterARestart", server, transport)) {
            client.awaitLineAfter("connected");
            first.stop();
            client.awaitLineAfter("gone");
            try (RunningContainer second = launcher.start(ContainerOptions.onPort(port), war, CONTEXT)) {
                assertThat(second.port()).isEqualTo(port);
                client.awaitSuccess();
            }
        }
    }
}

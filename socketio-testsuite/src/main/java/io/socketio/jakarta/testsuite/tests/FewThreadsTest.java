/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import io.socketio.jakarta.testsuite.client.NodeScenario;
import io.socketio.jakarta.testsuite.launcher.ContainerLauncher;
import io.socketio.jakarta.testsuite.launcher.ContainerOptions;
import io.socketio.jakarta.testsuite.launcher.RunningContainer;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A container with fewer threads than there are sockets, and than there are blocked handlers where these leave its threads
 * alone.
 */
public class FewThreadsTest {
    private static final int THREADS = 8;
    private static final String FREE = "20";

    @TempDir
    @SuppressWarnings("NullAway.Init") // Set by JUnit before each test.
    private Path folder;

    static Stream<Arguments> choicesAndTransports() {
        return ThreadChoices.tested()
                .flatMap(choice -> Applications.transports().map(transport -> Arguments.of(choice, transport)));
    }

    @ParameterizedTest
    @MethodSource("choicesAndTransports")
    void blockedHandlersHoldUpTheirOwnSocketsOnly(String choice, String transport) throws Exception {
        ThreadChoices.assume(choice);
        Path file = folder.resolve("few.war");
        // Blocked handlers keep the threads of the container if they run there.
        String blocked = choice.equals("worker") ? "3" : "12";
        WebArchive war = ThreadChoices.handlers("few.war", choice);
        war.as(ZipExporter.class).exportTo(file.toFile());

        try (RunningContainer container = ContainerLauncher.ofThisModule()
                .start(ContainerOptions.onAnyPort().withThreads(THREADS), file, "/few")) {
            URI server = URI.create("http://127.0.0.1:" + container.port() + "/few/");
            NodeScenario.run("threads/getsAnswersWhileOthersAreBlocked", server, transport, blocked, FREE);
        }
    }
}

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A container with fewer threads than there are sockets, and than there are blocked handlers where these leave its threads
 * alone. One of its own, for all tests.
 */
@TestInstance(Lifecycle.PER_CLASS)
public class FewThreadsTest {
    private static final int THREADS = 8;
    private static final String FREE = "20";
    private static final String CONTEXT = "/few";

    @TempDir
    @SuppressWarnings("NullAway.Init") // Set by JUnit before anything else.
    private Path folder;

    @SuppressWarnings("NullAway.Init") // Started before the tests.
    private RunningContainer container;

    @BeforeAll
    void start() throws Exception {
        container = ContainerLauncher.ofThisModule()
                .start(ContainerOptions.onAnyPort().withThreads(THREADS));
    }

    @AfterAll
    void stop() {
        container.stop();
    }

    static Stream<Arguments> choicesAndTransports() {
        return ThreadChoices.tested()
                .flatMap(choice -> Transports.all().map(transport -> Arguments.of(choice, transport)));
    }

    @ParameterizedTest
    @MethodSource("choicesAndTransports")
    void blockedHandlersHoldUpTheirOwnSocketsOnly(String choice, String transport) throws Exception {
        ThreadChoices.assume(choice);
        Path file = folder.resolve("few.war");
        // Blocked handlers keep the threads of the container if they run there.
        String blocked = choice.equals("worker") ? "3" : "12";
        ThreadChoices.handlers("few.war", choice).as(ZipExporter.class).exportTo(file.toFile(), true);

        container.deploy(file, CONTEXT);
        try {
            URI server = URI.create("http://127.0.0.1:" + container.port() + CONTEXT + "/");
            NodeScenario.run("threads/getsAnswersWhileOthersAreBlocked", server, transport, blocked, FREE);
        } finally {
            container.undeploy(CONTEXT);
        }
    }
}

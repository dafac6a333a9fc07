/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.socketio.jakarta.testsuite.client.LogCapture;
import io.socketio.jakarta.testsuite.client.NodeScenario;
import io.socketio.jakarta.testsuite.launcher.ContainerLauncher;
import io.socketio.jakarta.testsuite.launcher.ContainerOptions;
import io.socketio.jakarta.testsuite.launcher.RunningContainer;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * As {@link UndeploymentOfHandlersTest}, in a container of its own that stops: the containers of Arquillian keep what they
 * know of applications that are gone, and with it their class loaders.
 */
public class ContainerStopTest {
    private static final int THREADS = 8;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    @SuppressWarnings("NullAway.Init") // Set by JUnit before each test.
    private Path folder;

    static Stream<String> choices() {
        return ThreadChoices.tested();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void handlersAreEndedAndTheClassLoaderIsFree(String choice) throws Exception {
        ThreadChoices.assume(choice);
        try (LogCapture log = LogCapture.start()) {
            WeakReference<ClassLoader> loader = endWhileHandlersStay(choice);

            List<String> told = StayingClients.told(log);
            assertThat(told).filteredOn(line -> line.startsWith("ended by ")).hasSize(4);
            assertThat(told)
                    .filteredOn(line -> !line.startsWith("ended by "))
                    .containsExactly("interrupted", "interrupted");
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(StayingClients.threads()).isEmpty());
            await().atMost(LIMIT).until(() -> {
                System.gc();
                return loader.get() == null;
            });
            assertThat(StayingClients.told(log)).isEqualTo(told);
        }
    }

    /** Returns the class loader of the application; nothing else here holds the container afterwards. */
    private WeakReference<ClassLoader> endWhileHandlersStay(String choice) throws Exception {
        Path file = folder.resolve("staying.war");
        ThreadChoices.staying("staying.war", choice).as(ZipExporter.class).exportTo(file.toFile());
        try (RunningContainer container = ContainerLauncher.ofThisModule()
                        .start(ContainerOptions.onAnyPort().withThreads(THREADS), file, "/staying");
                NodeScenario polling = StayingClients.start(application(container), "polling");
                NodeScenario webSocket = StayingClients.start(application(container), "websocket")) {
            WeakReference<ClassLoader> loader = new WeakReference<>(
                    StayingClients.threads().findFirst().orElseThrow().getContextClassLoader());
            container.stop();
            polling.awaitSuccess();
            webSocket.awaitSuccess();
            return loader;
        }
    }

    private static URI application(RunningContainer container) {
        return URI.create("http://127.0.0.1:" + container.port() + "/staying/");
    }
}

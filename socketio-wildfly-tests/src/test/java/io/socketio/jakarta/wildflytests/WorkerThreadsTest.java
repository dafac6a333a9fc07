/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.wildflytests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.bundle.TestWar;
import io.socketio.jakarta.testsuite.client.PacketClient;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handlers where nothing is configured, in a container that calls the library on the threads that watch its network. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class WorkerThreadsTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.cdi("worker-threads.war", "app", "WhereHandlersRun");
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void handlersDoNotRunOnTheThreadsThatWatchTheNetwork(String transport) throws Exception {
        try (PacketClient client =
                PacketClient.open(transport, application.toURI().resolve("socket.io/"))) {
            client.send("40");
            assertThat(client.next()).startsWith("40{");

            client.send("420[\"thread\"]");
            assertThat(client.next()).startsWith("430[").doesNotContain("I/O");
            client.send("421[\"loader\"]");
            assertThat(client.next()).isEqualTo("431[true]");
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.NodeScenario;
import io.socketio.jakarta.testsuite.client.PacketClient;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An application that is taken away while clients are connected. The container runs in this JVM. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class UndeploymentTest {
    private static final String NEIGHBOUR = "neighbour";
    private static final String LEAVING = "leaving";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment(NEIGHBOUR)
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL neighbour;

    /** Tells where the container listens; has nothing of the library, so no thread of it either. */
    @Deployment(name = NEIGHBOUR, testable = false)
    static WebArchive neighbour() {
        return Applications.empty("neighbour.war");
    }

    @Deployment(name = LEAVING, managed = false, testable = false)
    static WebArchive leaving() {
        return Applications.programmatic("leaving.war");
    }

    static Stream<String> transports() {
        return Applications.transports();
    }

    @ParameterizedTest
    @MethodSource("transports")
    void clientsNoticeAndNoThreadIsLeft(String transport) {
        URI application = URI.create(neighbour.toString().replace("/neighbour", "/leaving"));
        deployer.deploy(LEAVING);
        try (NodeScenario client = NodeScenario.start("broken/noticesTheUndeployment", application, transport)) {
            client.awaitLineAfter("connected");
            PacketClient.open("websocket", application.resolve("socket.io/")).send("40");
            new EngineHttp(application.resolve("socket.io/")).open();
            assertThat(threads()).isNotEmpty();
            deployer.undeploy(LEAVING);

            client.awaitSuccess();
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(threads()).isEmpty());
        }
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("socketio-"))
                .toList();
    }
}

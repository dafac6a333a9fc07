/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.socketio.jakarta.testsuite.client.LogCapture;
import io.socketio.jakarta.testsuite.client.NodeScenario;
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

/**
 * An application that is taken away while handlers of two clients do not return and events wait behind them, with each
 * choice of threads. The container runs in this JVM.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class UndeploymentOfHandlersTest {
    private static final String NEIGHBOUR = "bystander";
    private static final Duration LIMIT = Duration.ofSeconds(20);

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
        return Applications.neighbour("bystander.war");
    }

    @Deployment(name = "worker", managed = false, testable = false)
    static WebArchive worker() {
        return ThreadChoices.staying("staying-worker.war", "worker");
    }

    @Deployment(name = "managed", managed = false, testable = false)
    static WebArchive managed() {
        return ThreadChoices.staying("staying-managed.war", "managed");
    }

    @Deployment(name = "own", managed = false, testable = false)
    static WebArchive own() {
        return ThreadChoices.staying("staying-own.war", "own");
    }

    @Deployment(name = "virtual", managed = false, testable = false)
    static WebArchive virtual() {
        return ThreadChoices.staying("staying-virtual.war", "virtual");
    }

    static Stream<String> choices() {
        return ThreadChoices.tested();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void handlersAreInterruptedAndSocketsAreToldWhy(String choice) {
        ThreadChoices.assume(choice);
        URI application = URI.create(neighbour.toString().replace("/bystander", "/staying-" + choice));
        deployer.deploy(choice);
        try (LogCapture log = LogCapture.start();
                NodeScenario polling = StayingClients.start(application, "polling");
                NodeScenario webSocket = StayingClients.start(application, "websocket")) {
            deployer.undeploy(choice);

            List<String> told = StayingClients.told(log);
            assertThat(told)
                    .containsExactlyInAnyOrder(
                            "interrupted",
                            "interrupted",
                            "ended by server shutting down",
                            "ended by server shutting down",
                            "ended by server shutting down",
                            "ended by server shutting down");
            polling.awaitSuccess();
            webSocket.awaitSuccess();
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(StayingClients.threads()).isEmpty());
            assertThat(StayingClients.told(log)).isEqualTo(told);
        }
    }
}

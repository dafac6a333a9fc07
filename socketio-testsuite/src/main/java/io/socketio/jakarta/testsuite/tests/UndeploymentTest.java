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
import io.socketio.jakarta.testsuite.client.Patience;
import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application that is taken away while clients are connected. */
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

    /** Tells where the container listens and its threads; has nothing of the library, so no thread of it either. */
    @Deployment(name = NEIGHBOUR, testable = false)
    static WebArchive neighbour() {
        return Applications.neighbour("neighbour.war");
    }

    @Deployment(name = LEAVING, managed = false, testable = false)
    static WebArchive leaving() {
        return Applications.programmatic("leaving.war");
    }

    @Test
    void clientsNoticeAndNoThreadIsLeft() {
        URI application = URI.create(neighbour.toString().replace("/neighbour", "/leaving"));
        URI path = application.resolve("socket.io/");
        deployer.deploy(LEAVING);
        try (NodeScenario polling = connected(application, "polling");
                NodeScenario webSocket = connected(application, "websocket");
                NodeScenario upgraded = connected(application, "upgrade");
                PacketClient silent = PacketClient.open("websocket", path)) {
            silent.send("40");
            new EngineHttp(path).open();
            assertThat(LibraryThreads.of(neighbour)).isNotEmpty();
            deployer.undeploy(LEAVING);

            polling.awaitSuccess();
            webSocket.awaitSuccess();
            upgraded.awaitSuccess();
            await().atMost(Patience.STEP)
                    .untilAsserted(
                            () -> assertThat(LibraryThreads.of(neighbour)).isEmpty());
        }
    }

    private static NodeScenario connected(URI application, String transport) {
        NodeScenario client = NodeScenario.start("broken/noticesTheUndeployment", application, transport);
        client.awaitLineAfter("connected");
        return client;
    }
}

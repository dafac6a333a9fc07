/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.NodeScenario;
import io.socketio.jakarta.testsuite.client.PacketClient;
import io.socketio.jakarta.testsuite.client.PollingClient;
import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two applications in one container: one at the root, one at a context path of its own with another path of the server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ContextPathTest {
    private static final String ROOT = "root";
    private static final String BELOW = "below";

    @ArquillianResource
    @OperateOnDeployment(ROOT)
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL root;

    @ArquillianResource
    @OperateOnDeployment(BELOW)
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL below;

    @Deployment(name = ROOT, testable = false)
    static WebArchive root() {
        return Applications.programmatic("ROOT.war");
    }

    @Deployment(name = BELOW, testable = false)
    static WebArchive below() {
        return Applications.atAnotherPath("below.war", "/realtime");
    }

    @EachTransport
    void officialClientConnectsToTheRoot(String transport) {
        assertThat(root.getPath()).isIn("", "/");
        NodeScenario.run("broken/outlivesSeveralHeartbeats", Deployed.path(root, "/"), transport);
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void eachApplicationHasItsOwnServer(String transport) {
        try (PacketClient first = enter(transport, rootServer());
                PacketClient second = enter(transport, belowServer())) {
            first.send("42[\"to-all\",\"root\"]");
            second.send("42[\"to-all\",\"below\"]");

            assertThat(first.next()).isEqualTo("42[\"news\",\"root\"]");
            assertThat(second.next()).isEqualTo("42[\"news\",\"below\"]");
        }
    }

    @Test
    void sessionOfOneApplicationIsUnknownToTheOther() {
        PollingClient session = new EngineHttp(rootServer()).open();

        assertThat(new EngineHttp(belowServer()).get(session.query()).body())
                .isEqualTo("{\"code\":1,\"message\":\"Session ID unknown\"}");
        assertThat(session.post("40").body()).isEqualTo("ok");
    }

    @Test
    void clientIsServedBelowThePathOfEachServerAndNowhereElse() {
        assertThat(status("/socket.io/socket.io.js")).isEqualTo(200);
        assertThat(status("/below/realtime/socket.io.js")).isEqualTo(200);
        assertThat(status("/below/socket.io/socket.io.js")).isEqualTo(404);
        assertThat(status("/realtime/socket.io.js")).isEqualTo(404);
    }

    private int status(String path) {
        return new EngineHttp(Deployed.path(root, path)).get("").statusCode();
    }

    private URI rootServer() {
        return Deployed.path(root, "/socket.io/");
    }

    private URI belowServer() {
        return Deployed.path(below, "/realtime/");
    }

    /** Joins the main namespace. */
    private static PacketClient enter(String transport, URI server) {
        PacketClient client = PacketClient.open(transport, server);
        client.send("40");
        assertThat(client.next()).startsWith("40{\"sid\":");
        assertThat(client.next()).isEqualTo("42[\"auth\",{}]");
        return client;
    }
}

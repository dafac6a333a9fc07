/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.bundle.TestWar;
import io.socketio.jakarta.testsuite.client.NodeScenario;
import io.socketio.jakarta.testsuite.client.PacketClient;
import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application that produces a codec with Jackson, used by the official JavaScript client. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class JacksonTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.withJackson(Applications.profiles("jackson.war", "ProducedJackson", "JacksonShapes"));
    }

    @EachTransport
    void bindsRecordsWithBinaryDataInside(String transport) {
        NodeScenario.run("json/usesTheNamesOfTheApplication", Deployed.path(application, "/"), transport);
    }

    @Test
    void bindsSealedTypesByTheAnnotationsOfJackson() {
        URI server = Deployed.path(application, "/socket.io/");
        try (PacketClient client = PacketClient.open("websocket", server)) {
            client.send("40/shapes,");
            assertThat(client.next()).startsWith("40/shapes,{\"sid\"");

            client.send("42/shapes,1[\"area\",{\"kind\":\"square\",\"side\":3}]");
            assertThat(client.next()).isEqualTo("43/shapes,1[9]");
            client.send("42/shapes,2[\"area\",{\"kind\":\"rectangle\",\"width\":3,\"height\":2}]");
            assertThat(client.next()).isEqualTo("43/shapes,2[6]");
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PacketClient;
import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications that leave little to scanning, and get the library's jar and nothing else. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ExistingWarTest {
    private static final String COMPLETE = "complete";
    private static final String ORDERED = "ordered";

    @ArquillianResource
    @OperateOnDeployment(COMPLETE)
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL complete;

    @ArquillianResource
    @OperateOnDeployment(ORDERED)
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL ordered;

    @Deployment(name = COMPLETE, testable = false)
    static WebArchive complete() {
        return Applications.existing("complete.war", "metadata-complete=\"true\"", "");
    }

    @Deployment(name = ORDERED, testable = false)
    static WebArchive ordered() {
        return Applications.existing(
                "ordered.war", "", "<absolute-ordering><name>socketio_jakarta</name></absolute-ordering>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void serverIsThereThoughTheDescriptorIsComplete(String transport) {
        assertThatBothServe(complete, transport);
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void serverIsThereIfItsFragmentIsNamed(String transport) {
        assertThatBothServe(ordered, transport);
    }

    private static void assertThatBothServe(URL application, String transport) {
        URI server = Deployed.path(application, "/socket.io/");
        try (PacketClient client = PacketClient.open(transport, server)) {
            client.send("40");
            assertThat(client.next()).startsWith("40{\"sid\":");
        }
        assertThat(new EngineHttp(Deployed.path(application, "/other")).get("").body())
                .startsWith("call ");
    }
}

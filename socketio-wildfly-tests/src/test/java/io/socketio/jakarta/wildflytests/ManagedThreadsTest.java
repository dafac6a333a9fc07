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
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handlers on the managed executor of a platform that has one. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ManagedThreadsTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.cdi("managed-threads.war", "app", "WhereHandlersRun").setWebXML(new StringAsset("""
                        <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                          <context-param>
                            <param-name>socketio.threads</param-name>
                            <param-value>managed</param-value>
                          </context-param>
                        </web-app>
                        """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void handlersRunOnThePlatformsExecutorInTheContextOfTheApplication(String transport) throws Exception {
        try (PacketClient client =
                PacketClient.open(transport, application.toURI().resolve("socket.io/"))) {
            client.send("40");
            assertThat(client.next()).startsWith("40{");

            assertThat(ask(client, "thread")).startsWith("430[\"EE-ManagedExecutorService-default-Thread-");
            assertThat(ask(client, "module")).isEqualTo("430[\"managed-threads\"]");
            assertThat(ask(client, "loader")).isEqualTo("430[true]");
        }
    }

    private static String ask(PacketClient client, String event) {
        client.send("420[\"" + event + "\"]");
        return client.next();
    }
}

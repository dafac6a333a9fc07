/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.NodeScenario;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A configuration of the server and one of JSON-B that the application produces as CDI beans. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ProducedConfigurationTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.profiles("produced.war", "ProducedConfiguration").setWebXML(new StringAsset("""
                        <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                          <context-param>
                            <param-name>socketio.ping-interval</param-name>
                            <param-value>PT13S</param-value>
                          </context-param>
                        </web-app>
                        """));
    }

    @Test
    void aProducedConfigurationIsTheBaseThatContextParametersChange() {
        String handshake = new EngineHttp(Deployed.path(application, "/socket.io/"))
                .get("EIO=4&transport=polling")
                .body();

        assertThat(handshake).contains("\"pingInterval\":13000", "\"maxPayload\":777777");
    }

    @EachTransport
    void aProducedJsonbConfigBindsEventsWithBinaryDataInside(String transport) {
        NodeScenario.run("json/usesTheNamesOfTheApplication", Deployed.path(application, "/"), transport);
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import io.socketio.jakarta.testsuite.bundle.TestWar;
import io.socketio.jakarta.testsuite.client.NodeScenario;
import java.net.URL;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An application that produces a codec with Jackson, used by the official JavaScript client. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class JacksonTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.withJackson(Applications.profiles("jackson.war", "ProducedJackson"));
    }

    static Stream<String> transports() {
        return Applications.transports();
    }

    @ParameterizedTest
    @MethodSource("transports")
    void bindsRecordsWithBinaryDataInside(String transport) {
        NodeScenario.run("json/usesTheNamesOfTheApplication", Applications.path(application, "/"), transport);
    }
}

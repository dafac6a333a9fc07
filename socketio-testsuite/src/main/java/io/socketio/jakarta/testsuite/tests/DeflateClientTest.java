/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The official JavaScript client with compression of WebSocket messages; a scenario fails if that is not negotiated. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class DeflateClientTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.programmatic("deflate-client.war");
    }

    static Stream<Arguments> scenarios() {
        return Stream.of(
                        "connect/usesSeveralNamespacesOverOneSession",
                        "events/carriesTextOfAllLanguages",
                        "events/carriesNestedBinary",
                        "events/carriesLargeMessages",
                        "events/keepsTheOrderOfTenThousandToTheServer",
                        "events/keepsTheOrderOfTenThousandToTheClient",
                        "rooms/reachesTheMembersOfARoom",
                        "rooms/sendsBinaryToEverybody")
                .flatMap(scenario ->
                        Stream.of("websocket", "upgrade").map(transport -> Arguments.of(scenario, transport)));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void doesWhatItDoesWithoutCompression(String scenario, String transport) {
        NodeScenario.run(scenario, Deployed.path(application, "/"), transport + "+deflate");
    }
}

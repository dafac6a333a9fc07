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

/** The official JavaScript client with {@code socket.io-msgpack-parser}: what it can do with the default parser. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class MsgpackClientTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.programmatic("msgpack.war");
    }

    static Stream<Arguments> scenarios() {
        return Stream.of(
                        "connect/greetsWithAnIdOfItsOwn",
                        "connect/receivesAuthData",
                        "connect/isRefusedByMiddlewareWithMessageAndData",
                        "connect/isRefusedAnUnknownNamespace",
                        "connect/usesSeveralNamespacesOverOneSession",
                        "connect/isDisconnectedFromOneNamespace",
                        "events/carriesEveryMessagePackType",
                        "events/carriesTextOfAllLanguages",
                        "events/carriesNestedBinary",
                        "events/bindsARecord",
                        "events/answersTheServer",
                        "events/letsTheServerWaitInVain",
                        "events/keepsTheOrderOfTenThousandToTheServer",
                        "rooms/reachesTheMembersOfARoom",
                        "rooms/leavesOutTheSenderAndARoom",
                        "rooms/sendsBinaryToEverybody",
                        "broken/reconnectsWhenTheTransportIsCut")
                .flatMap(scenario -> Transports.all().map(transport -> Arguments.of(scenario, transport)));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void doesWhatItDoesWithTheDefaultParser(String scenario, String transport) {
        NodeScenario.run(scenario, Deployed.path(application, "/"), transport + "+msgpack");
    }
}

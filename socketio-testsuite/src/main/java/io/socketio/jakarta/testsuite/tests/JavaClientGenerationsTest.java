/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import io.socketio.jakarta.testsuite.javaclient.JavaGeneration;
import java.net.URL;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The official Java clients 1.0, which speaks Engine.IO revision 3, and 2.1, at a server that lets both in. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class JavaClientGenerationsTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.programmatic("java-generations.war");
    }

    static Stream<Arguments> everyGenerationAndTransport() {
        return Stream.of(JavaGeneration.values())
                .flatMap(client -> Transports.all().map(transport -> Arguments.of(client, transport)));
    }

    @ParameterizedTest
    @MethodSource("everyGenerationAndTransport")
    @Tag("SV01")
    void knowsItsIds(JavaGeneration client, String transport) throws Exception {
        run(client, "knowsItsIds", transport);
    }

    @ParameterizedTest
    @MethodSource("everyGenerationAndTransport")
    void exchangesTextAndBinary(JavaGeneration client, String transport) throws Exception {
        run(client, "exchangesTextAndBinary", transport);
    }

    @ParameterizedTest
    @MethodSource("everyGenerationAndTransport")
    void answersTheServer(JavaGeneration client, String transport) throws Exception {
        run(client, "answersTheServer", transport);
    }

    @ParameterizedTest
    @MethodSource("everyGenerationAndTransport")
    @Tag("SV02")
    void sendsDataWithItsNamespace(JavaGeneration client, String transport) throws Exception {
        run(client, "sendsDataWithItsNamespace", transport);
    }

    @ParameterizedTest
    @MethodSource("everyGenerationAndTransport")
    void seesTheRefusalOfAMiddleware(JavaGeneration client, String transport) throws Exception {
        run(client, "seesTheRefusalOfAMiddleware", transport);
    }

    @ParameterizedTest
    @MethodSource("everyGenerationAndTransport")
    void bytesReachTheMembersOfARoom(JavaGeneration client, String transport) throws Exception {
        run(client, "bytesReachTheMembersOfARoom", transport);
    }

    @ParameterizedTest
    @MethodSource("everyGenerationAndTransport")
    void carriesBinaryAcrossTheUpgrade(JavaGeneration client, String transport) throws Exception {
        run(client, "carriesBinaryAcrossTheUpgrade", transport);
    }

    @ParameterizedTest
    @MethodSource("everyGenerationAndTransport")
    void leaves(JavaGeneration client, String transport) throws Exception {
        run(client, "leaves", transport);
    }

    @ParameterizedTest
    @MethodSource("everyGenerationAndTransport")
    void reconnectsWhenTheConnectionBreaks(JavaGeneration client, String transport) throws Exception {
        run(client, "reconnectsWhenTheConnectionBreaks", transport);
    }

    @ParameterizedTest
    @MethodSource("everyGenerationAndTransport")
    void isDisconnectedByTheServer(JavaGeneration client, String transport) throws Exception {
        run(client, "isDisconnectedByTheServer", transport);
    }

    private void run(JavaGeneration client, String scenario, String transport) throws Exception {
        client.run(scenario, Deployed.path(application, "/"), transport);
    }
}

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The official JavaScript clients of earlier generations, 3 and 2, beside the present one. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ClientGenerationsTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.programmatic("generations.war");
    }

    static Stream<String> everyGeneration() {
        return Transports.all().flatMap(transport -> Stream.of(transport, transport + "+v3", transport + "+v2"));
    }

    static Stream<String> generation2() {
        return Transports.all().map(transport -> transport + "+v2");
    }

    static Stream<Arguments> scenarios() {
        return Stream.of(
                        "connect/isRefusedAnUnknownNamespace",
                        "connect/usesSeveralNamespacesOverOneSession",
                        "connect/isDisconnectedFromOneNamespace",
                        "connect/isDisconnectedAltogether",
                        "events/carriesEveryJsonType",
                        "events/carriesTextOfAllLanguages",
                        "events/carriesNestedBinary",
                        "events/answersTheServer",
                        "events/letsTheServerWaitInVain",
                        "events/carriesAMegabyteBothWays",
                        "events/keepsTheOrderOfTenThousandToTheServer",
                        "events/keepsTheOrderOfTenThousandToTheClient",
                        "rooms/reachesTheMembersOfARoom",
                        "rooms/leavesOutTheSenderAndARoom",
                        "rooms/sendsBinaryToEverybody",
                        "broken/reconnectsWhenTheTransportIsCut",
                        "broken/outlivesSeveralHeartbeats")
                .flatMap(scenario -> Stream.of("v3", "v2")
                        .flatMap(client ->
                                Transports.all().map(transport -> Arguments.of(scenario, transport + "+" + client))));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void earlierGenerationDoesWhatThePresentOneDoes(String scenario, String way) {
        run(scenario, way);
    }

    @ParameterizedTest
    @MethodSource("everyGeneration")
    @Tag("SV01")
    void clientAndServerKnowTheSameIds(String way) {
        run("generations/knowsTheIdsTheServerKnows", way);
    }

    @ParameterizedTest
    @MethodSource("everyGeneration")
    @Tag("SV02")
    void queryOfANamespaceIsItsAuthData(String way) {
        run("generations/sendsDataWithItsNamespace", way);
    }

    @ParameterizedTest
    @MethodSource("everyGeneration")
    void clientSeesTheRefusalOfAMiddleware(String way) {
        run("generations/seesTheRefusalOfAMiddleware", way);
    }

    @ParameterizedTest
    @MethodSource("everyGeneration")
    void binaryEventsSurviveTheUpgrade(String way) {
        run("generations/carriesBinaryAcrossTheUpgrade", way);
    }

    @ParameterizedTest
    @MethodSource("generation2")
    @Tag("SV03")
    void generation2IsRefusedByDefault(String way) {
        run("generations/isRefusedByDefault", way);
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling+v2", "polling+v3"})
    void browserThatCanDoNothingElsePollsWithScriptsAndForms(String way) {
        run("generations/pollsWithScriptsAndForms", way);
    }

    private void run(String scenario, String way) {
        NodeScenario.run(scenario, Deployed.path(application, "/"), way);
    }
}

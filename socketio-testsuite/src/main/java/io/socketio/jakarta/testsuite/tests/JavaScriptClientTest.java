/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.LogCapture;
import io.socketio.jakarta.testsuite.client.NodeScenario;
import java.net.URI;
import java.net.URL;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The official JavaScript client against the programmatic API. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class JavaScriptClientTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.programmatic("programmatic.war");
    }

    static Stream<String> transports() {
        return Applications.transports();
    }

    @ParameterizedTest
    @MethodSource("transports")
    @Tag("SN04")
    void connectsWithAnIdOfItsOwn(String transport) {
        run("connect/greetsWithAnIdOfItsOwn", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void receivesAuthData(String transport) {
        run("connect/receivesAuthData", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void isRefusedByMiddlewareWithMessageAndData(String transport) {
        run("connect/isRefusedByMiddlewareWithMessageAndData", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void isRefusedAnUnknownNamespace(String transport) {
        run("connect/isRefusedAnUnknownNamespace", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    @Tag("SN07")
    void usesSeveralNamespacesOverOneSession(String transport) {
        run("connect/usesSeveralNamespacesOverOneSession", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void isDisconnectedFromOneNamespace(String transport) {
        run("connect/isDisconnectedFromOneNamespace", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    @Tag("SS59")
    void isDisconnectedAltogether(String transport) {
        run("connect/isDisconnectedAltogether", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    @Tag("SS07")
    @Tag("SS24")
    @Tag("SS27")
    void carriesEveryJsonType(String transport) {
        run("events/carriesEveryJsonType", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    @Tag("SS08")
    void carriesTextOfAllLanguages(String transport) {
        run("events/carriesTextOfAllLanguages", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    @Tag("SS09")
    @Tag("SS10")
    @Tag("SS29")
    @Tag("SS32")
    void carriesNestedBinary(String transport) {
        run("events/carriesNestedBinary", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void bindsARecord(String transport) {
        run("events/bindsARecord", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    @Tag("SS26")
    @Tag("SS28")
    @Tag("SS31")
    void answersTheServer(String transport) {
        run("events/answersTheServer", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void isSpokenToThroughInterfacesOfTheApplication(String transport) {
        run("events/isSpokenToThroughInterfaces", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void letsTheServerWaitInVain(String transport) {
        run("events/letsTheServerWaitInVain", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void waitsForAnAnswerInVain(String transport) {
        run("events/waitsForAnAnswerInVain", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void carriesAMegabyteBothWays(String transport) {
        run("events/carriesAMegabyteBothWays", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void keepsTheOrderOfTenThousandToTheServer(String transport) {
        run("events/keepsTheOrderOfTenThousandToTheServer", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void keepsTheOrderOfTenThousandToTheClient(String transport) {
        run("events/keepsTheOrderOfTenThousandToTheClient", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    @Tag("SB04")
    @Tag("SB06")
    void reachesTheMembersOfARoom(String transport) {
        run("rooms/reachesTheMembersOfARoom", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    @Tag("SB05")
    void reachesAMemberOfTwoRoomsOnce(String transport) {
        run("rooms/reachesAMemberOfTwoRoomsOnce", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void leavesOutTheSenderAndARoom(String transport) {
        run("rooms/leavesOutTheSenderAndARoom", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void sendsBinaryToEverybody(String transport) {
        run("rooms/sendsBinaryToEverybody", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void forgetsAMemberThatLeft(String transport) {
        run("rooms/forgetsAMemberThatLeft", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void reconnectsWhenTheTransportIsCut(String transport) {
        run("broken/reconnectsWhenTheTransportIsCut", transport);
    }

    @ParameterizedTest
    @MethodSource("transports")
    @Tag("EC31")
    void outlivesSeveralHeartbeats(String transport) {
        run("broken/outlivesSeveralHeartbeats", transport);
    }

    @Test
    void fiveHundredConnectAtOnce() {
        run("connect/manyAtOnce", "upgrade", "500");
    }

    @ParameterizedTest
    @MethodSource("transports")
    void goesOnAfterAHandlerFailedAndTheFailureIsLogged(String transport) {
        try (LogCapture log = LogCapture.start()) {
            run("events/survivesAHandlerThatThrows", transport);

            assertThat(log.text()).contains("throw").contains("the handler is broken");
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void leavingIsReportedWithItsReason(String transport) {
        URI server = Applications.path(application, "/");
        try (NodeScenario scenario = NodeScenario.start("connect/printsItsIdsAndLeaves", server, transport)) {
            String custom = scenario.awaitLineAfter("custom ");
            String main = scenario.awaitLineAfter("main ");
            scenario.awaitSuccess();

            Applications.awaitEnd(application, custom, "client namespace disconnect");
            Applications.awaitEnd(application, main, "transport close");
        }
    }

    private void run(String scenario, String transport, String... more) {
        NodeScenario.run(scenario, Applications.path(application, "/"), transport, more);
    }
}

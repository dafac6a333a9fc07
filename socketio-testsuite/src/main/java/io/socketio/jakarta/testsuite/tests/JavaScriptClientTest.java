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
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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

    @EachTransport
    @Tag("SN04")
    void connectsWithAnIdOfItsOwn(String transport) {
        run("connect/greetsWithAnIdOfItsOwn", transport);
    }

    @EachTransport
    void receivesAuthData(String transport) {
        run("connect/receivesAuthData", transport);
    }

    @EachTransport
    void isRefusedByMiddlewareWithMessageAndData(String transport) {
        run("connect/isRefusedByMiddlewareWithMessageAndData", transport);
    }

    @EachTransport
    void isRefusedAnUnknownNamespace(String transport) {
        run("connect/isRefusedAnUnknownNamespace", transport);
    }

    @EachTransport
    @Tag("SN07")
    void usesSeveralNamespacesOverOneSession(String transport) {
        run("connect/usesSeveralNamespacesOverOneSession", transport);
    }

    @EachTransport
    void isDisconnectedFromOneNamespace(String transport) {
        run("connect/isDisconnectedFromOneNamespace", transport);
    }

    @EachTransport
    @Tag("SS59")
    void isDisconnectedAltogether(String transport) {
        run("connect/isDisconnectedAltogether", transport);
    }

    @EachTransport
    @Tag("SS07")
    @Tag("SS24")
    @Tag("SS27")
    void carriesEveryJsonType(String transport) {
        run("events/carriesEveryJsonType", transport);
    }

    @EachTransport
    @Tag("SS08")
    void carriesTextOfAllLanguages(String transport) {
        run("events/carriesTextOfAllLanguages", transport);
    }

    @EachTransport
    @Tag("SS09")
    @Tag("SS10")
    @Tag("SS29")
    @Tag("SS32")
    void carriesNestedBinary(String transport) {
        run("events/carriesNestedBinary", transport);
    }

    @EachTransport
    void bindsARecord(String transport) {
        run("events/bindsARecord", transport);
    }

    @EachTransport
    @Tag("SS26")
    @Tag("SS28")
    @Tag("SS31")
    void answersTheServer(String transport) {
        run("events/answersTheServer", transport);
    }

    @EachTransport
    void isSpokenToThroughInterfacesOfTheApplication(String transport) {
        run("events/isSpokenToThroughInterfaces", transport);
    }

    @EachTransport
    void letsTheServerWaitInVain(String transport) {
        run("events/letsTheServerWaitInVain", transport);
    }

    @EachTransport
    void waitsForAnAnswerInVain(String transport) {
        run("events/waitsForAnAnswerInVain", transport);
    }

    @EachTransport
    void carriesAMegabyteBothWays(String transport) {
        run("events/carriesAMegabyteBothWays", transport);
    }

    @EachTransport
    void keepsTheOrderOfTenThousandToTheServer(String transport) {
        run("events/keepsTheOrderOfTenThousandToTheServer", transport);
    }

    @EachTransport
    void keepsTheOrderOfTenThousandToTheClient(String transport) {
        run("events/keepsTheOrderOfTenThousandToTheClient", transport);
    }

    @EachTransport
    @Tag("SB04")
    @Tag("SB06")
    void reachesTheMembersOfARoom(String transport) {
        run("rooms/reachesTheMembersOfARoom", transport);
    }

    @EachTransport
    @Tag("SB05")
    void reachesAMemberOfTwoRoomsOnce(String transport) {
        run("rooms/reachesAMemberOfTwoRoomsOnce", transport);
    }

    @EachTransport
    void leavesOutTheSenderAndARoom(String transport) {
        run("rooms/leavesOutTheSenderAndARoom", transport);
    }

    @EachTransport
    void sendsBinaryToEverybody(String transport) {
        run("rooms/sendsBinaryToEverybody", transport);
    }

    @EachTransport
    void forgetsAMemberThatLeft(String transport) {
        run("rooms/forgetsAMemberThatLeft", transport);
    }

    @EachTransport
    void reconnectsWhenTheTransportIsCut(String transport) {
        run("broken/reconnectsWhenTheTransportIsCut", transport);
    }

    @EachTransport
    @Tag("EC31")
    void outlivesSeveralHeartbeats(String transport) {
        run("broken/outlivesSeveralHeartbeats", transport);
    }

    @Test
    void fiveHundredConnectAtOnce() {
        run("connect/manyAtOnce", "upgrade", "500");
    }

    @EachTransport
    void goesOnAfterAHandlerFailedAndTheFailureIsLogged(String transport) {
        try (LogCapture log = LogCapture.start()) {
            run("events/survivesAHandlerThatThrows", transport);

            assertThat(log.text()).contains("throw").contains("the handler is broken");
        }
    }

    @EachTransport
    void leavingIsReportedWithItsReason(String transport) {
        URI server = Deployed.path(application, "/");
        try (NodeScenario scenario = NodeScenario.start("connect/printsItsIdsAndLeaves", server, transport)) {
            String custom = scenario.awaitLineAfter("custom ");
            String main = scenario.awaitLineAfter("main ");
            scenario.awaitSuccess();

            Deployed.awaitEnd(application, custom, "client namespace disconnect");
            Deployed.awaitEnd(application, main, "transport close");
        }
    }

    private void run(String scenario, String transport, String... more) {
        NodeScenario.run(scenario, Deployed.path(application, "/"), transport, more);
    }
}

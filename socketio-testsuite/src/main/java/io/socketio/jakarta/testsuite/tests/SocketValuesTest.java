/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import io.socketio.jakarta.testsuite.client.NodeScenario;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** What travels between the official JavaScript client and the server, and how it is acknowledged. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class SocketValuesTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.clientSuite("values.war");
    }

    @EachTransport
    @Tag("SS23")
    void sendArrivesAsMessage(String transport) {
        run("socketsValues/sendArrivesAsMessage", transport);
    }

    @EachTransport
    @Tag("SS25")
    void eventsOfANamespaceComeInOrder(String transport) {
        run("socketsValues/eventsOfANamespaceComeInOrder", transport);
    }

    @EachTransport
    @Tag("SS30")
    void answersBytesWithBytes(String transport) {
        run("socketsValues/answersBytesWithBytes", transport);
    }

    @EachTransport
    @Tag("SS38")
    void largeJsonGoesAroundThreeTimes(String transport) {
        run("socketsValues/largeJsonGoesAroundThreeTimes", transport);
    }

    @EachTransport
    @Tag("SS39")
    void largeBytesGoAroundThreeTimes(String transport) {
        run("socketsValues/largeBytesGoAroundThreeTimes", transport);
    }

    @EachTransport
    @Tag("XC01")
    void answersTheServerWithTwoValues(String transport) {
        run("socketsValues/answersTheServerWithTwoValues", transport);
    }

    @EachTransport
    @Tag("XC01")
    void datesAreText(String transport) {
        run("socketsValues/datesAreText", transport);
    }

    @EachTransport
    @Tag("SS08")
    @Tag("XC01")
    void falseAndTextsAreWhatTheyWere(String transport) {
        run("socketsValues/falseAndTextsAreWhatTheyWere", transport);
    }

    @EachTransport
    @Tag("XC01")
    void bytesAreWhatTheyWere(String transport) {
        run("socketsValues/bytesAreWhatTheyWere", transport);
    }

    @EachTransport
    @Tag("XC01")
    void takesEveryKindOfBytesInOrder(String transport) {
        run("socketsValues/takesEveryKindOfBytesInOrder", transport);
    }

    @EachTransport
    @Tag("XC02")
    void answersComeInTheOrderOfTheEvents(String transport) {
        run("socketsAcks/answersComeInTheOrderOfTheEvents", transport);
    }

    @EachTransport
    @Tag("XC02")
    void answersComeOnce(String transport) {
        run("socketsAcks/answersComeOnce", transport);
    }

    @EachTransport
    @Tag("XC02")
    void timeLimitsAreKept(String transport) {
        run("socketsAcks/timeLimitsAreKept", transport);
    }

    @EachTransport
    @Tag("XC02")
    void nothingIsAnsweredAfterTheDisconnection(String transport) {
        run("socketsAcks/nothingIsAnsweredAfterTheDisconnection", transport);
    }

    @EachTransport
    @Tag("XC02")
    void whatIsAskedWhileAwayIsAnsweredLater(String transport) {
        run("socketsAcks/whatIsAskedWhileAwayIsAnsweredLater", transport);
    }

    @EachTransport
    @Tag("XC02")
    void volatileEventArrivesWhenTheWayIsFree(String transport) {
        run("socketsAcks/volatileEventArrivesWhenTheWayIsFree", transport);
    }

    @EachTransport
    @Tag("XC02")
    void listenersForEverythingHearEverything(String transport) {
        run("socketsAcks/listenersForEverythingHearEverything", transport);
    }

    private void run(String scenario, String transport) {
        NodeScenario.run(scenario, Deployed.path(application, "/"), transport);
    }
}

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

/** The official JavaScript client comes back, gives up, recovers and tries again. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class SocketReconnectionTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.clientSuite("reconnection.war");
    }

    @EachTransport
    @Tag("XC01")
    @Tag("XC02")
    void comesBackByItself(String transport) {
        run("socketsReconnect/comesBackByItself", transport);
    }

    @EachTransport
    @Tag("SS01")
    @Tag("XC01")
    void comesBackByHandOnceAndThenByItself(String transport) {
        run("socketsReconnect/comesBackByHandOnceAndThenByItself", transport);
    }

    @EachTransport
    @Tag("XC02")
    void comesBackAtOnce(String transport) {
        run("socketsReconnect/comesBackAtOnce", transport);
    }

    @EachTransport
    @Tag("XC01")
    void givesUpAfterEveryRoundOfImpatientAttempts(String transport) {
        run("socketsReconnect/givesUpAfterEveryRoundOfImpatientAttempts", transport);
    }

    @EachTransport
    @Tag("XC01")
    void oneSocketStaysAwayWhileAnotherComesBack(String transport) {
        run("socketsReconnect/oneSocketStaysAwayWhileAnotherComesBack", transport);
    }

    @EachTransport
    @Tag("XC01")
    void comesBackAfterAPacketItCannotDecode(String transport) {
        run("socketsReconnect/comesBackAfterAPacketItCannotDecode", transport);
    }

    @EachTransport
    @Tag("XC03")
    void comesBackToItsRoomsAndData(String transport) {
        run("socketsReconnect/comesBackToItsRoomsAndData", transport);
    }

    @EachTransport
    @Tag("XC03")
    void eventsAreAnsweredOneAfterTheOther(String transport) {
        run("socketsRetry/answeredOneAfterTheOther", transport);
    }

    @EachTransport
    @Tag("XC03")
    void eventIsGivenUpAfterTheLastTry(String transport) {
        run("socketsRetry/givenUpAfterTheLastTry", transport);
    }

    @EachTransport
    @Tag("XC03")
    void eventIsAnsweredAtTheThirdTry(String transport) {
        run("socketsRetry/answeredAtTheThirdTry", transport);
    }

    @EachTransport
    @Tag("XC03")
    void eventIsKeptUntilThereIsAConnection(String transport) {
        run("socketsRetry/keptUntilThereIsAConnection", transport);
    }

    @EachTransport
    @Tag("XC03")
    void eventsAreSentAgainOverTheNextConnection(String transport) {
        run("socketsRetry/sentAgainOverTheNextConnection", transport);
    }

    private void run(String scenario, String transport) {
        NodeScenario.run(scenario, Deployed.path(application, "/"), transport);
    }
}

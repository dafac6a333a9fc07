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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The flags of the sending API with the official JavaScript client. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class FlagsTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.remoteControl("flags.war");
    }

    @EachTransport
    @Tag("SS13")
    @Tag("SS14")
    void volatileEventBehindAnotherIsDropped(String transport) {
        run("dropsAVolatileEventBehindAnother", transport);
    }

    @EachTransport
    @Tag("SS15")
    @Tag("SS16")
    void volatileEventAloneArrives(String transport) {
        run("deliversAVolatileEventAlone", transport);
    }

    @EachTransport
    @Tag("SS17")
    @Tag("SS18")
    void firstOfTwoVolatileEventsArrives(String transport) {
        run("deliversTheFirstOfTwoVolatileEvents", transport);
    }

    @EachTransport
    @Tag("SS19")
    void firstOfTwoVolatileEventsWithBytesArrives(String transport) {
        run("deliversTheFirstOfTwoVolatileEventsWithBytes", transport);
    }

    @EachTransport
    @Tag("SS20")
    void firstOfTwoVolatileBroadcastsWithBytesArrives(String transport) {
        run("deliversTheFirstOfTwoVolatileBroadcastsWithBytes", transport);
    }

    @EachTransport
    @Tag("SS21")
    @Tag("SS22")
    void eventsAroundADroppedOneArrive(String transport) {
        run("deliversEventsAroundADroppedOne", transport);
    }

    @EachTransport
    @Tag("SN19")
    void volatileBroadcastBehindAnotherIsDropped(String transport) {
        run("dropsAVolatileBroadcastBehindAnother", transport);
    }

    @EachTransport
    @Tag("SN20")
    void volatileBroadcastAloneArrives(String transport) {
        run("deliversAVolatileBroadcastAlone", transport);
    }

    @Test
    @Tag("SX05")
    void volatileBroadcastOfBytesReachesClientsOfEveryTransport() {
        run("deliversAVolatileBroadcastOfBytesToEveryTransport", "upgrade");
    }

    private void run(String scenario, String transport) {
        NodeScenario.run("flags/" + scenario, Deployed.path(application, "/"), transport);
    }
}

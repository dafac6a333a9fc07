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

/** Namespaces that come into being when the official JavaScript client asks for them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class DynamicNamespaceTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.programmatic("dynamic-namespaces.war");
    }

    @EachTransport
    @Tag("SN30")
    void comesIntoBeingByPattern(String transport) {
        run("comesIntoBeingByPattern", transport);
    }

    @EachTransport
    @Tag("SN31")
    void parentReachesARoomOfItsChildren(String transport) {
        run("parentReachesARoomOfItsChildren", transport);
    }

    @EachTransport
    @Tag("SN32")
    @Tag("SN33")
    void comesIntoBeingByFunctionOrIsRefused(String transport) {
        run("comesIntoBeingByFunctionOrIsRefused", transport);
    }

    @EachTransport
    @Tag("SN37")
    void comesBackAfterItWasRemoved(String transport) {
        run("comesBackAfterItWasRemoved", transport);
    }

    @Test
    @Tag("SX03")
    void broadcastReachesClientsOfEveryTransport() {
        run("broadcastReachesClientsOfEveryTransport", "upgrade");
    }

    @Test
    @Tag("SX09")
    void roomJoinedInAMiddlewareReceives() {
        run("roomJoinedInAMiddlewareReceives", "upgrade");
    }

    private void run(String scenario, String transport) {
        NodeScenario.run("namespaces/" + scenario, Deployed.path(application, "/"), transport);
    }
}

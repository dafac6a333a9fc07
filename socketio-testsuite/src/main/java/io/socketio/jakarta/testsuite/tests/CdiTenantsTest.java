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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Namespaces of a template, middleware beans, the scope of a socket and its CDI events, used by the official client. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class CdiTenantsTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.cdiTenants();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "servesEachNamespaceOfATemplate",
                "hasNoNamespaceForNamesThatDoNotFit",
                "asksTheMiddlewareBeanFirst",
                "seesEveryEventBeforeItsHandler",
                "endsTheScopeOfARefusedSocket",
            })
    void client(String scenario) {
        run(scenario, "websocket");
    }

    @EachTransport
    void eachSocketHasABeanOfItsOwn(String transport) {
        run("keepsABeanForEachSocket", transport);
    }

    @EachTransport
    void observersAreToldInOrder(String transport) {
        run("tellsObservers", transport);
    }

    private void run(String scenario, String transport) {
        NodeScenario.run("cdi-tenants/" + scenario, Deployed.path(application, "/"), transport);
    }
}

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

/** What the official JavaScript client takes for bytes, anywhere in the arguments of an event. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class BinaryFormsTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.programmatic("binary-forms.war");
    }

    @EachTransport
    @Tag("PA19")
    void carriesBytesOfEveryFormAtAnyDepth(String transport) {
        NodeScenario.run("engine-parser/carriesBytesOfEveryFormAtAnyDepth", Deployed.path(application, "/"), transport);
    }
}

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CDI beans as handlers, used by the official JavaScript client. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class CdiHandlersTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.cdi();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connectsWithBoundAuthData",
                "isRefusedByTheConnectHandler",
                "bindsRecordsAndTimes",
                "bindsAListOfRecords",
                "bindsSeveralArguments",
                "bindsBinary",
                "answersLaterAndByHand",
            })
    void client(String scenario) {
        NodeScenario.run("cdi/" + scenario, server(), "websocket");
    }

    @EachTransport
    void injectedBroadcasterSpeaksToEverybody(String transport) {
        NodeScenario.run("cdi/speaksToEverybodyThroughTheInjectedBroadcaster", server(), transport);
    }

    @EachTransport
    void failureIsLoggedWithTheMethodAndTheSessionGoesOn(String transport) {
        try (LogCapture log = LogCapture.start()) {
            NodeScenario.run("cdi/goesOnAfterAFailure", server(), transport);

            assertThat(log.text()).contains("CdiChat").contains("fail").contains("the handler is broken");
        }
    }

    @Test
    void dataThatDoesNotFitIsLoggedWithoutItsContent() {
        try (LogCapture log = LogCapture.start()) {
            NodeScenario.run("cdi/goesOnAfterDataThatDoesNotFit", server(), "websocket");

            assertThat(log.text()).contains("CdiChat.book").doesNotContain("not a day");
        }
    }

    @EachTransport
    void disconnectHandlerIsToldTheReason(String transport) {
        try (NodeScenario scenario = NodeScenario.start("cdi/printsItsIdAndLeaves", server(), transport)) {
            String id = scenario.awaitLineAfter("chat ");
            scenario.awaitSuccess();

            Deployed.awaitEnd(application, id, "client namespace disconnect");
        }
    }

    private URI server() {
        return Deployed.path(application, "/");
    }
}

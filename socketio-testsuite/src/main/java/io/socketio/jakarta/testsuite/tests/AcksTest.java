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

/** Broadcasts that official JavaScript clients acknowledge, or not. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class AcksTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.remoteControl("acks.war");
    }

    @EachTransport
    @Tag("SB15")
    void allAnswersAreCollected(String transport) {
        run("collectsTheAnswersOfAll", transport);
    }

    @EachTransport
    @Tag("SB16")
    void answersOfTheOthersAreThereWhenOneClientIsSilent(String transport) {
        run("collectsTheAnswersOfTheOthersWhenOneIsSilent", transport);
    }

    @EachTransport
    void clientThatLeavesIsNotWaitedFor(String transport) {
        run("doesNotWaitForAClientThatLeaves", transport);
    }

    @Test
    void nobodyAskedIsAnEmptyAnswer() {
        run("answersForNobodyAtOnce", "websocket");
    }

    private void run(String scenario, String transport) {
        NodeScenario.run("acks/" + scenario, Deployed.path(application, "/"), transport);
    }
}

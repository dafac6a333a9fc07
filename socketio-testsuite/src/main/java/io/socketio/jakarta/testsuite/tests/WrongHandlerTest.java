/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A handler that cannot work stops the deployment instead of failing when the first client comes. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class WrongHandlerTest {
    private static final String NEIGHBOUR = "neighbour";
    private static final String WRONG = "wrong";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment(NEIGHBOUR)
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL neighbour;

    /** Tells where the container listens. */
    @Deployment(name = NEIGHBOUR, testable = false)
    static WebArchive neighbour() {
        return Applications.neighbour("neighbour.war");
    }

    @Deployment(name = WRONG, managed = false, testable = false)
    static WebArchive wrong() {
        return Applications.wronglyTyped("wrong.war");
    }

    @Test
    void deploymentFailsAndNamesTheMethod() throws Exception {
        assertThat(DeploymentReport.of(deployer, WRONG))
                .contains("WronglyTypedHandlers")
                .contains("asksForTheReasonOfADisconnection");
        assertThat(statusOfHandshake()).isNotEqualTo(200);
    }

    private int statusOfHandshake() throws Exception {
        URI address = neighbour.toURI().resolve("/wrong/socket.io/?EIO=4&transport=polling");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }
}

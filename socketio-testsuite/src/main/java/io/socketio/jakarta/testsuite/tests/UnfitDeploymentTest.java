/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is missing in an application or its container is said when it is deployed, with what to add. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class UnfitDeploymentTest {
    private static final String TAKEN_PATH = "taken-path";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private Deployer deployer;

    @Deployment(name = TAKEN_PATH, managed = false, testable = false)
    static WebArchive takenPath() {
        return Applications.takenPath("taken-path.war");
    }

    @Test
    void pathOfAnotherServletIsNamed() throws Exception {
        assertThat(DeploymentReport.of(deployer, TAKEN_PATH))
                .contains("belongs to another servlet of this application")
                .contains("socketio.path");
    }
}

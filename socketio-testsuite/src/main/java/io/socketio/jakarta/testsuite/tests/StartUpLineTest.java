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

/**
 * What the library says about its container. It goes into the report of this run, where the module {@code conformance} reads
 * which container the other results belong to.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class StartUpLineTest {
    private static final String BEGINNING = "Socket.IO runs on ";
    private static final String FIT = "fit";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private Deployer deployer;

    @Deployment(name = FIT, managed = false, testable = false)
    static WebArchive fit() {
        return Applications.engine("fit.war");
    }

    @Test
    void whatTheContainerOffersIsSaidInOneLine() throws Exception {
        String report = DeploymentReport.of(deployer, FIT);
        deployer.undeploy(FIT);

        assertThat(report)
                .containsOnlyOnce(BEGINNING)
                .containsPattern(BEGINNING + "\\S.* with Servlet 6\\.\\d, WebSocket.*, Java \\d+");
        report.lines().filter(line -> line.contains(BEGINNING)).forEach(System.out::println);
    }
}

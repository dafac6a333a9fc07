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

/** What an application lacks that was made for a full platform and comes to a servlet container. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class BareApplicationTest {
    private static final String NO_CDI = "no-cdi";
    private static final String NO_JSON = "no-json";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private Deployer deployer;

    @Deployment(name = NO_CDI, managed = false, testable = false)
    static WebArchive noCdi() {
        return Applications.handlersWithoutCdi("no-cdi.war");
    }

    @Deployment(name = NO_JSON, managed = false, testable = false)
    static WebArchive noJson() {
        return Applications.withoutJson("no-json.war");
    }

    @Test
    void handlersWithoutCdiAreNamed() throws Exception {
        assertThat(DeploymentReport.of(deployer, NO_CDI)).contains("CdiChat").contains("weld-servlet-core");
    }

    @Test
    void lackOfJsonBindingIsSaid() throws Exception {
        assertThat(DeploymentReport.of(deployer, NO_JSON))
                .contains("No JSON-B provider was found")
                .contains("org.eclipse:yasson");
    }
}

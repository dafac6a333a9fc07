/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.LogCapture;
import java.io.PrintWriter;
import java.io.StringWriter;
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
        assertThat(failureOf(NO_CDI)).contains("CdiChat").contains("weld-servlet-core");
    }

    @Test
    void lackOfJsonBindingIsSaid() throws Exception {
        assertThat(failureOf(NO_JSON)).contains("No JSON-B provider was found").contains("org.eclipse:yasson");
    }

    /** Why the deployment fails; containers differ in whether they say so in an exception or in the log. */
    private String failureOf(String deployment) throws Exception {
        StringWriter trace = new StringWriter();
        try (LogCapture log = LogCapture.start()) {
            try {
                deployer.deploy(deployment);
                deployer.undeploy(deployment);
            } catch (Exception e) {
                e.printStackTrace(new PrintWriter(trace));
            }
            return trace + log.text();
        }
    }
}

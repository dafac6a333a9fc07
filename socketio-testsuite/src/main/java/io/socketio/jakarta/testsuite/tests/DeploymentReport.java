/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import io.socketio.jakarta.testsuite.client.LogCapture;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jboss.arquillian.container.test.api.Deployer;

/** What containers say while they deploy; they differ in whether an exception or the log says why it failed. */
final class DeploymentReport {
    private DeploymentReport() {}

    /** Deploys an application; returns the log, and the stack trace if that fails. The application stays if it does not. */
    static String of(Deployer deployer, String deployment) throws Exception {
        StringWriter trace = new StringWriter();
        try (LogCapture log = LogCapture.start()) {
            try {
                deployer.deploy(deployment);
            } catch (Exception e) {
                e.printStackTrace(new PrintWriter(trace));
            }
            return trace + log.text();
        }
    }
}

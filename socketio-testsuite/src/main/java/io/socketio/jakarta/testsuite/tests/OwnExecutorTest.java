/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Handlers on an executor of the application. */
public class OwnExecutorTest extends HandlerThreadsContract {
    @Deployment(testable = false)
    static WebArchive war() {
        return ThreadChoices.handlers("threads-own.war", "own");
    }

    @Override
    String threadName() {
        return "own-executor";
    }
}

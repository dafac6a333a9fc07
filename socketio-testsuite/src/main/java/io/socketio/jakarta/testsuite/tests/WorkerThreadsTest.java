/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Handlers on the threads of the container, which is the default. */
public class WorkerThreadsTest extends HandlerThreadsContract {
    @Deployment(testable = false)
    static WebArchive war() {
        return ThreadChoices.handlers("threads-worker.war", "worker");
    }

    @Override
    String threadName() {
        return "(?!socketio-)[^\"]+";
    }
}

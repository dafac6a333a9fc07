/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Handlers on the managed executor of the platform. */
public class ManagedThreadsTest extends HandlerThreadsContract {
    @Deployment(testable = false)
    static WebArchive war() {
        return ThreadChoices.handlers("threads-managed.war", "managed");
    }

    @Override
    String threadName() {
        return "(?!socketio-)[^\"]*(?i:managed|EE)[^\"]*";
    }
}

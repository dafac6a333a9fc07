/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Handlers on virtual threads. */
@EnabledForJreRange(
        min = JRE.JAVA_21,
        disabledReason = "virtual threads need Java 21: name a JDK with -Dnewer.java.home, as CONTRIBUTING.md says")
public class VirtualThreadsTest extends HandlerThreadsContract {
    @Deployment(testable = false)
    static WebArchive war() {
        return ThreadChoices.handlers("threads-virtual.war", "virtual");
    }

    @Override
    boolean isVirtual() {
        return true;
    }

    @Override
    String threadName() {
        return "";
    }
}

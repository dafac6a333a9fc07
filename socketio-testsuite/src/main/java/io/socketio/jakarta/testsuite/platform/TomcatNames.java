/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.platform;

import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.LifecycleListener;

/**
 * Lets an application on an embedded Tomcat have {@code java:comp}, as on every other: each embedded one turns that off for
 * the whole JVM. Named in {@code META-INF/context.xml}; called by the thread that deploys.
 */
public final class TomcatNames implements LifecycleListener {
    /** For Tomcat. */
    public TomcatNames() {}

    @Override
    public void lifecycleEvent(LifecycleEvent event) {
        if (event.getType().equals(Lifecycle.BEFORE_START_EVENT)) {
            System.setProperty("catalina.useNaming", "true");
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.launcher;

import java.nio.file.Path;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.component.LifeCycle;

/** Jetty with Jakarta EE 10. */
public final class JettyEe10Launcher extends JettyLauncher {
    /** For {@link IsolatedLauncher}. */
    public JettyEe10Launcher() {}

    @Override
    ContextHandler application(Path war) {
        WebAppContext application = new WebAppContext();
        application.setWar(war.toUri().toString());
        application.setThrowUnavailableOnStartupException(true);
        application.getSecurityHandler().setLoginService(users());
        application.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarted(LifeCycle started) {
                lookForOldSessions(application);
            }
        });
        return application;
    }

    private static void lookForOldSessions(WebAppContext application) {
        try {
            application
                    .getSessionHandler()
                    .getSessionIdManager()
                    .getSessionHouseKeeper()
                    .setIntervalSec(1);
        } catch (Exception e) {
            throw new IllegalStateException("Jetty does not look for old HTTP sessions", e);
        }
    }
}

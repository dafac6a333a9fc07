/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.launcher;

import java.nio.file.Path;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.handler.ContextHandler;

/** Jetty with Jakarta EE 10. */
public final class JettyEe10Launcher extends JettyLauncher {
    /** For {@link IsolatedLauncher}. */
    public JettyEe10Launcher() {}

    @Override
    ContextHandler application(Path war) {
        WebAppContext application = new WebAppContext();
        application.setWar(war.toUri().toString());
        application.setThrowUnavailableOnStartupException(true);
        return application;
    }
}

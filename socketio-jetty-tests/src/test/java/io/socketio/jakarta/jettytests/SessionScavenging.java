/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.jettytests;

import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jboss.arquillian.container.jetty.embedded_12_ee10.WebAppContextProcessor;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/** Has Jetty look for HTTP sessions that nobody uses each second instead of every ten minutes. */
public final class SessionScavenging implements LoadableExtension, WebAppContextProcessor, LifeCycle.Listener {

    /** For Arquillian. */
    public SessionScavenging() {}

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(WebAppContextProcessor.class, SessionScavenging.class);
    }

    @Override
    public void process(WebAppContext context, Archive<?> archive) {
        context.addEventListener(this);
    }

    @Override
    public void lifeCycleStarted(LifeCycle started) {
        if (started instanceof WebAppContext context) {
            try {
                context.getSessionHandler()
                        .getSessionIdManager()
                        .getSessionHouseKeeper()
                        .setIntervalSec(1);
            } catch (Exception e) {
                throw new IllegalStateException("Jetty does not look for old HTTP sessions", e);
            }
        }
    }
}

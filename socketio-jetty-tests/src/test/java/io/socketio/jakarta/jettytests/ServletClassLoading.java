/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.jettytests;

import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.jboss.arquillian.container.jetty.embedded_12_ee10.WebAppContextProcessor;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Gives each WAR its own classes first, as the servlet specification has it and every real Jetty does; the Arquillian
 * adapter would take those of the test's class path.
 */
public final class ServletClassLoading implements LoadableExtension, WebAppContextProcessor {

    /** For Arquillian. */
    public ServletClassLoading() {}

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(WebAppContextProcessor.class, ServletClassLoading.class);
    }

    @Override
    public void process(WebAppContext context, Archive<?> archive) {
        context.setParentLoaderPriority(false);
    }
}

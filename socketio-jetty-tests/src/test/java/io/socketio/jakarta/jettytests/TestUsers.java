/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.jettytests;

import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.util.security.Credential;
import org.jboss.arquillian.container.jetty.embedded_12_ee10.WebAppContextProcessor;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/** The users that {@code SecurityTest} logs in. */
public final class TestUsers implements LoadableExtension, WebAppContextProcessor {

    /** For Arquillian. */
    public TestUsers() {}

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(WebAppContextProcessor.class, TestUsers.class);
    }

    @Override
    public void process(WebAppContext context, Archive<?> archive) {
        UserStore users = new UserStore();
        users.addUser("ada", Credential.getCredential("ada"), new String[] {"member", "admin"});
        users.addUser("bob", Credential.getCredential("bob"), new String[] {"member"});
        HashLoginService service = new HashLoginService("test");
        service.setUserStore(users);
        context.getSecurityHandler().setLoginService(service);
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.SocketIoServer;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.ServletContext;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** A deployed application: a CDI container with some beans, and a fake server that knows their handlers. */
final class Application implements AutoCloseable {
    private static final Logger WELD = Logger.getLogger("org.jboss.weld");

    static {
        WELD.setLevel(Level.WARNING);
    }

    final WeldContainer container;
    final FakeServer server = new FakeServer();

    private Application(WeldContainer container) {
        this.container = container;
    }

    /** Deploys and starts beans. */
    static Application start(Class<?>... beans) {
        Application application = deploy(beans);
        application.serve();
        return application;
    }

    /** Starts the server of beans that have been deployed. */
    void serve() {
        serve(server);
    }

    /** Has the beans that have been deployed served by another server than the fake one. */
    void serve(SocketIoServer other) {
        BeanManager manager = container.getBeanManager();
        manager.getExtension(SocketIoExtension.class).serve(other, manager);
    }

    /** Tells the extension, as a container's initializer does. */
    void contextInitialized(ServletContext context) {
        BeanManager manager = container.getBeanManager();
        manager.getExtension(SocketIoExtension.class).startIfAhead(context, manager);
    }

    /** Deploys beans without starting the server. */
    static Application deploy(Class<?>... beans) {
        return new Application(new Weld()
                .disableDiscovery()
                .addExtension(new SocketIoExtension())
                .addBeanClasses(beans)
                .initialize());
    }

    FakeNamespace namespace(String name) {
        return server.of(name);
    }

    <T> T bean(Class<T> type) {
        return container.select(type).get();
    }

    @Override
    public void close() {
        container.shutdown();
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.internal.cdi.SocketIoExtension;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.List;

/** CDI beans whose handlers a server calls. The only class that knows CDI, which applications may leave out. */
final class BeanContainer {
    private final SeContainer container;

    BeanContainer(List<Class<?>> beans, SocketIoServer io) {
        SocketIoExtension handlers = new SocketIoExtension();
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(handlers)
                .addBeanClasses(beans.toArray(Class<?>[]::new))
                .initialize();
        handlers.serve(io, container.getBeanManager());
    }

    /** Ends the server while the beans live, and then them. */
    void close() {
        container.close();
    }
}

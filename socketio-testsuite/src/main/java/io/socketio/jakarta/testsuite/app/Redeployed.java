/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.boot.SocketIo;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** The server of an application that comes and goes. Called by the container at start. */
@WebListener
public final class Redeployed implements ServletContextListener {
    /** For the container. */
    public Redeployed() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        context.setAttribute(Mark.class.getName(), Mark.HERE);
        EverydayEvents.install(SocketIo.of(context).of("/"), SessionEnds.of(context));
    }

    /** Its only object lives as long as the class loader of the application. */
    public enum Mark {
        /** What the heap is searched for. */
        HERE
    }
}

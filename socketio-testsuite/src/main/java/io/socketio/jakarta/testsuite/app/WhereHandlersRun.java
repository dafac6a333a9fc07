/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.enterprise.context.ApplicationScoped;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Tells about the threads of handlers. */
@SocketNamespace("/")
@ApplicationScoped
public class WhereHandlersRun {
    /** For the container. */
    public WhereHandlersRun() {}

    /** The name of the thread. */
    @OnEvent("thread")
    public String thread() {
        return Thread.currentThread().getName();
    }

    /** The name of the application, as the naming context of the thread has it. */
    @OnEvent("module")
    @SuppressWarnings("BanJNDI") // a constant name of the container's own
    public String module() throws NamingException {
        return InitialContext.doLookup("java:module/ModuleName");
    }

    /** Whether the thread's class loader is the application's. */
    @OnEvent("loader")
    public boolean loader() {
        return Thread.currentThread().getContextClassLoader() == WhereHandlersRun.class.getClassLoader();
    }
}

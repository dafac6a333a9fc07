/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.boot.ApplicationParts;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;

/**
 * Finds the parts that an application has as CDI beans, for {@code boot}, which loads this class as a service. Where CDI
 * is absent or does not run for this application there are none.
 */
public final class BeanParts implements ApplicationParts.Source {
    /** For the service loader. */
    public BeanParts() {}

    @Override
    public ApplicationParts find() {
        return isCdiRunning() ? CurrentBeans.find() : ApplicationParts.NONE;
    }

    @Override
    public void contextInitialized(ServletContext context) {
        if (isCdiRunning()) {
            CurrentBeans.contextInitialized(context);
        }
    }

    private static boolean isCdiRunning() {
        try {
            CDI.current().getBeanManager();
            return true;
        } catch (NoClassDefFoundError | IllegalStateException noCdi) {
            return false;
        }
    }

    /** Loaded only where CDI is. */
    private static final class CurrentBeans {
        static ApplicationParts find() {
            BeanManager beans = CDI.current().getBeanManager();
            return beans.getExtension(SocketIoExtension.class).parts().take(beans);
        }

        static void contextInitialized(ServletContext context) {
            BeanManager beans = CDI.current().getBeanManager();
            beans.getExtension(SocketIoExtension.class).startIfAhead(context, beans);
        }
    }
}

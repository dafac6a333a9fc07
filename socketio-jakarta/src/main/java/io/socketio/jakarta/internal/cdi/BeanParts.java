/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.internal.application.ApplicationParts;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;

/**
 * Finds the parts that an application has as CDI beans, for {@code boot}, which loads this class as a service. Where CDI
 * is absent or does not run for this application there are none.
 */
public final class BeanParts implements ApplicationParts.Source {
    /** For the service loader. */
    public BeanParts() {}

    @Override
    public ApplicationParts find() {
        BeanManager beans;
        try {
            beans = CDI.current().getBeanManager();
        } catch (NoClassDefFoundError | IllegalStateException noCdi) {
            return ApplicationParts.NONE;
        }
        return beans.getExtension(SocketIoExtension.class).parts().take(beans);
    }
}

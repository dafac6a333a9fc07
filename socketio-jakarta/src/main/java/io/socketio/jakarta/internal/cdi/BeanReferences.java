/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The contextual references that handlers are called through, one for each bean and deployment. For a normal scope it
 * is the client proxy; a {@code @Dependent} bean is created once and lives as long as the deployment.
 */
final class BeanReferences {
    private final List<CreationalContext<?>> contexts = new CopyOnWriteArrayList<>();

    /** The reference of a bean. Called while the application starts. */
    Object reference(BeanManager beans, Bean<?> bean) {
        CreationalContext<?> context = beans.createCreationalContext(bean);
        contexts.add(context);
        return beans.getReference(bean, bean.getBeanClass(), context);
    }

    /** Destroys the {@code @Dependent} beans. Called when the application is undeployed. */
    void release() {
        contexts.forEach(CreationalContext::release);
        contexts.clear();
    }
}

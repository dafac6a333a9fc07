/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The beans of the application, also on GlassFish, where a manager that belongs to a library does not see those of the
 * application's own classes. Filled and asked by the deploying thread.
 */
final class KnownBeans {
    private final List<Bean<?>> discovered = new ArrayList<>();

    /** The container has found a bean. */
    void add(Bean<?> bean) {
        discovered.add(bean);
    }

    /** Nothing will be asked any more. */
    void forget() {
        discovered.clear();
    }

    /** What could be injected, as the manager has it, or else by what was discovered. */
    Set<Bean<?>> find(BeanManager manager, Type type, Annotation... qualifiers) {
        Set<Bean<?>> visible = manager.getBeans(type, qualifiers);
        return visible.isEmpty()
                ? discovered.stream()
                        .filter(bean -> bean.getTypes().contains(type))
                        .filter(bean -> bean.getQualifiers().containsAll(List.of(qualifiers)))
                        .collect(Collectors.toUnmodifiableSet())
                : visible;
    }
}

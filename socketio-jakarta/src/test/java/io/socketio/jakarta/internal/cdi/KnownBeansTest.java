/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a handler may have as a parameter; how a container's manager answers is tested on the containers. */
class KnownBeansTest {
    private final Set<Bean<?>> visible = new HashSet<>();
    private final BeanManager manager = proxy(BeanManager.class, method -> visible);
    private final KnownBeans known = new KnownBeans();

    @Test
    void beanThatTheManagerDoesNotSeeIsFoundByTypeAndQualifiers() {
        Bean<?> bean = bean(String.class, Default.Literal.INSTANCE, Any.Literal.INSTANCE);
        known.add(bean);
        known.add(bean(Integer.class, Default.Literal.INSTANCE));
        known.add(bean(String.class, NamedLiteral.of("other")));

        assertThat(known.find(manager, String.class, Default.Literal.INSTANCE)).containsExactly(bean);
        assertThat(known.find(manager, String.class, Any.Literal.INSTANCE, Default.Literal.INSTANCE))
                .containsExactly(bean);
        assertThat(known.find(manager, Long.class, Default.Literal.INSTANCE)).isEmpty();
    }

    @Test
    void managerThatSeesABeanKnowsBest() {
        Bean<?> alternative = bean(String.class, Default.Literal.INSTANCE);
        visible.add(alternative);
        known.add(bean(String.class, Default.Literal.INSTANCE));

        assertThat(known.find(manager, String.class, Default.Literal.INSTANCE)).containsExactly(alternative);
    }

    @Test
    void nothingIsKeptOnceTheApplicationIsDeployed() {
        known.add(bean(String.class, Default.Literal.INSTANCE));

        known.forget();

        assertThat(known.find(manager, String.class, Default.Literal.INSTANCE)).isEmpty();
    }

    private static Bean<?> bean(Type type, Annotation... qualifiers) {
        Object identity = new Object();
        return proxy(Bean.class, method -> switch (method) {
            case "getTypes" -> Set.of(type);
            case "getQualifiers" -> Set.of(qualifiers);
            case "hashCode" -> identity.hashCode();
            case "toString" -> "bean of " + type;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static <T> T proxy(Class<T> type, Function<String, Object> calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) ->
                        method.getName().equals("equals") ? self == arguments[0] : calls.apply(method.getName())));
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Socket;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which parameters of handlers are beans, and where these come from.
 *
 * <p>A parameter with a qualifier is a bean. One without is a bean if there is one of its type that declares a scope:
 * with {@code bean-discovery-mode="all"} every payload class is a {@code @Dependent} bean, but none has another scope.
 * Types of Java and of Jakarta APIs need the qualifier: the former are payload, and of the latter many beans exist only
 * while an HTTP request is served.
 */
final class BeanParameters {
    private final BeanManager beans;
    private final KnownBeans known;

    BeanParameters(BeanManager beans, KnownBeans known) {
        this.beans = beans;
        this.known = known;
    }

    /** Whether the parameter means a bean. Called by the deploying thread, as are the others. */
    boolean isMeant(AnnotatedParameter<?> parameter) {
        if (parameter.getAnnotations().stream().anyMatch(this::isQualifier)) {
            return true;
        }
        return isOfApplication(parameter.getBaseType())
                && candidates(parameter).anyMatch(bean -> bean.getScope() != Dependent.class);
    }

    /** Why the bean cannot be had; empty if it can. */
    Optional<String> objection(AnnotatedParameter<?> parameter) {
        return InjectableBeans.objection(parameter.getAnnotations()).or(() -> resolutionObjection(parameter));
    }

    private Optional<String> resolutionObjection(AnnotatedParameter<?> parameter) {
        Set<Bean<?>> candidates = known.find(beans, parameter.getBaseType(), qualifiers(parameter));
        if (candidates.isEmpty()) {
            return Optional.of("there is no bean of this type with these qualifiers; declare one, or remove the"
                    + " qualifier if a client sends the value");
        }
        try {
            beans.resolve(candidates);
            return Optional.empty();
        } catch (AmbiguousResolutionException ambiguous) {
            return Optional.of("there are several such beans: "
                    + String.join(
                            ", ",
                            candidates.stream()
                                    .map(bean -> bean.getBeanClass().getTypeName())
                                    .sorted()
                                    .toList())
                    + "; add a qualifier");
        }
    }

    /** The end of a message about a parameter that no client can fill, for one that a bean could. */
    String hint(AnnotatedParameter<?> parameter) {
        return isOfApplication(parameter.getBaseType())
                        && candidates(parameter).findAny().isPresent()
                ? "; if the @Dependent bean of this type is meant, mark the parameter with @Default"
                : "";
    }

    /** What brings the bean into a call: the client proxy, or a dependent object that is destroyed after the call. */
    ParameterBinder<Occasion> binder(AnnotatedParameter<?> parameter) {
        Type type = parameter.getBaseType();
        if (beans.getBeans(type, qualifiers(parameter)).isEmpty()) {
            Bean<?> bean = beans.resolve(known.find(beans, type, qualifiers(parameter)));
            return (occasion, call) -> beans.getReference(bean, type, call);
        }
        InjectionPoint point = beans.createInjectionPoint(parameter);
        return (occasion, call) -> beans.getInjectableReference(point, call);
    }

    private Stream<Bean<?>> candidates(AnnotatedParameter<?> parameter) {
        return known.find(beans, parameter.getBaseType(), Default.Literal.INSTANCE).stream();
    }

    private Annotation[] qualifiers(AnnotatedParameter<?> parameter) {
        return parameter.getAnnotations().stream().filter(this::isQualifier).toArray(Annotation[]::new);
    }

    private boolean isQualifier(Annotation annotation) {
        return beans.isQualifier(annotation.annotationType());
    }

    private static boolean isOfApplication(Type type) {
        if (type instanceof ParameterizedType generic) {
            return isOfApplication(generic.getRawType());
        }
        return type instanceof Class<?> plain
                && !plain.isPrimitive()
                && !plain.isArray()
                && !plain.getPackageName().equals(Socket.class.getPackageName())
                && Stream.of("java.", "javax.", "jakarta.").noneMatch(plain.getName()::startsWith);
    }
}

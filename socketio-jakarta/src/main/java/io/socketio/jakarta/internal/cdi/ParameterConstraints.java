/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Tells whether a method may have constraints on its parameters, without a Bean Validation provider. Those in XML are not
 * seen. Stateless.
 */
final class ParameterConstraints {
    private ParameterConstraints() {}

    /** Looks at the method and those that it overrides, whose constraints it inherits. */
    static boolean mayHave(Method method) {
        return declarations(method.getDeclaringClass(), method).anyMatch(ParameterConstraints::isConstrained);
    }

    private static Stream<Method> declarations(Class<?> type, Method method) {
        Stream<Method> here = Arrays.stream(type.getDeclaredMethods())
                .filter(other -> other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
        Stream<Class<?>> above =
                Stream.concat(Stream.of(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()));
        return Stream.concat(here, above.flatMap(supertype -> declarations(supertype, method)));
    }

    // What is on the method itself may be about its parameters together, or about its result.
    private static boolean isConstrained(Method method) {
        return hasConstraint(method.getAnnotations())
                || Arrays.stream(method.getParameters()).anyMatch(ParameterConstraints::isConstrained);
    }

    private static boolean isConstrained(Parameter parameter) {
        return hasConstraint(parameter.getAnnotations()) || isConstrained(parameter.getAnnotatedType());
    }

    private static boolean isConstrained(AnnotatedType type) {
        return hasConstraint(type.getAnnotations()) || parts(type).anyMatch(ParameterConstraints::isConstrained);
    }

    private static Stream<AnnotatedType> parts(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            return Arrays.stream(generic.getAnnotatedActualTypeArguments());
        }
        return type instanceof AnnotatedArrayType array
                ? Stream.of(array.getAnnotatedGenericComponentType())
                : Stream.of();
    }

    private static boolean hasConstraint(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(Annotation::annotationType)
                .anyMatch(mark -> mark == Valid.class || mark.isAnnotationPresent(Constraint.class));
    }
}

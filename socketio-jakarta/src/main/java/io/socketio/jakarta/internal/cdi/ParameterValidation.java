/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.metadata.MethodDescriptor;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates what one handler method is called with (Jakarta Validation 3.0, "Validating method parameters"). */
final class ParameterValidation implements HandlerGuard {
    private final Validator validator;
    private final Method method;

    private ParameterValidation(Validator validator, Method method) {
        this.validator = validator;
        this.method = method;
    }

    /** The validation of a method; empty if its parameters have no constraints. */
    static Optional<ParameterValidation> of(Validator validator, Class<?> bean, Method method) {
        return Optional.ofNullable(validator
                        .getConstraintsForClass(bean)
                        .getConstraintsForMethod(method.getName(), method.getParameterTypes()))
                .filter(ParameterValidation::isConstrained)
                .map(constraints -> new ParameterValidation(validator, method));
    }

    // Hibernate Validator does not count constraints on the content of a container in hasConstrainedParameters().
    private static boolean isConstrained(MethodDescriptor method) {
        return method.hasConstrainedParameters()
                || method.getParameterDescriptors().stream()
                        .anyMatch(parameter ->
                                !parameter.getConstrainedContainerElementTypes().isEmpty());
    }

    @Override
    public void check(Object bean, @Nullable Object[] values) {
        Set<ConstraintViolation<Object>> violations =
                validator.forExecutables().validateParameters(bean, method, values);
        if (!violations.isEmpty()) {
            throw new InvalidArgumentsException(violations);
        }
    }
}

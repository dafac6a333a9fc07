/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.cdi;

import io.socketio.jakarta.cdi.ValidationProblem.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Puts violated constraints into a form for clients. As the result of an {@link OnError} method it answers the client:
 *
 * <pre>{@code
 * @OnError
 * ValidationProblem invalid(ConstraintViolationException violations) {
 *     return ValidationErrors.of(violations);
 * }
 * }</pre>
 */
public final class ValidationErrors {
    /** The variable by which a message quotes the value. */
    private static final String VALUE = "validatedValue";

    private static final String UNQUOTABLE = "is not valid";

    private ValidationErrors() {}

    /**
     * The places that are wrong, and the constraints' messages. The values are left out: a message that a constraint
     * writes with {@code ${validatedValue}} is replaced by a general one.
     */
    public static ValidationProblem of(ConstraintViolationException exception) {
        return of(exception.getConstraintViolations());
    }

    /** As {@link #of(ConstraintViolationException)}, of what a validator found. */
    public static ValidationProblem of(Set<? extends ConstraintViolation<?>> violations) {
        List<Violation> found = violations.stream()
                .map(violation -> new Violation(path(violation.getPropertyPath()), message(violation)))
                .sorted(Comparator.comparing(Violation::path).thenComparing(Violation::message))
                .toList();
        return new ValidationProblem(found);
    }

    private static String message(ConstraintViolation<?> violation) {
        return violation.getMessageTemplate().contains(VALUE) ? UNQUOTABLE : violation.getMessage();
    }

    private static String path(Path nodes) {
        StringBuilder path = new StringBuilder();
        for (Path.Node node : nodes) {
            if (node.isInIterable()) {
                path.append('[')
                        .append(node.getIndex() == null ? "" : node.getIndex())
                        .append(']');
            }
            if (node.getKind() == ElementKind.PARAMETER || node.getKind() == ElementKind.PROPERTY) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return path.toString();
    }
}

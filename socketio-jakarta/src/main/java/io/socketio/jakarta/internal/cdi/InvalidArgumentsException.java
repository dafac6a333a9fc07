/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.cdi.ValidationErrors;
import io.socketio.jakarta.cdi.ValidationProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.io.Serial;
import java.util.Set;
import java.util.stream.Collectors;

/** What a client sent violates the constraints on a handler's parameters. The text does not quote it. */
final class InvalidArgumentsException extends ConstraintViolationException implements InvalidArguments {
    @Serial
    private static final long serialVersionUID = 1L;

    InvalidArgumentsException(Set<? extends ConstraintViolation<?>> violations) {
        super(text(ValidationErrors.of(violations)), violations);
    }

    @Override
    public ValidationProblem problem() {
        return ValidationErrors.of(this);
    }

    private static String text(ValidationProblem problem) {
        return problem.violations().stream()
                .map(violation -> violation.path() + ": " + violation.message())
                .collect(Collectors.joining(", "));
    }
}

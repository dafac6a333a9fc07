/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The constraints on the parameters of handlers, and the validator for them: the container's if it has one as a bean,
 * otherwise one of our own. Not even looked for unless a handler has constraints. Used by the thread that starts and ends
 * the application.
 */
final class ConstraintValidation implements Constraints {
    private final BeanManager beans;
    // All written while the application is deployed.
    private Optional<ValidatorFactory> ownFactory = Optional.empty();
    private Optional<CreationalContext<?>> context = Optional.empty();
    private Optional<Validator> validator = Optional.empty();

    ConstraintValidation(BeanManager beans) {
        this.beans = beans;
    }

    @Override
    public List<Method> methods(AnnotatedType<?> type, Consumer<String> problems) {
        List<Method> constrained = HandlerFinder.handlers(type).stream()
                .filter(HandlerFinder::isCalledByClients)
                .<Method>map(AnnotatedMethod::getJavaMember)
                .filter(ParameterConstraints::mayHave)
                .toList();
        if (!constrained.isEmpty() && !isAvailable()) {
            try {
                ownFactory = Optional.of(Validation.buildDefaultValidatorFactory());
            } catch (ValidationException absent) {
                problems.accept(type.getJavaClass().getTypeName() + "."
                        + constrained.get(0).getName()
                        + ": has constraints on its parameters, but no Bean Validation provider starts ("
                        + absent.getMessage() + "); add one, such as hibernate-validator with an implementation of"
                        + " expression language, or remove the constraints");
                return List.of();
            }
        }
        return constrained;
    }

    private boolean isAvailable() {
        return ownFactory.isPresent() || !validators().isEmpty();
    }

    private Set<Bean<?>> validators() {
        return beans.getBeans(Validator.class);
    }

    @Override
    public Optional<HandlerGuard> guard(Class<?> bean, Method method) {
        if (validator.isEmpty()) {
            validator = Optional.of(ownFactory.isPresent() ? ownFactory.get().getValidator() : ofContainer());
        }
        return ParameterValidation.of(validator.get(), bean, method).map(guard -> guard);
    }

    private Validator ofContainer() {
        Bean<?> bean = beans.resolve(validators());
        CreationalContext<?> creation = beans.createCreationalContext(bean);
        context = Optional.of(creation);
        return (Validator) beans.getReference(bean, Validator.class, creation);
    }

    @Override
    public void close() {
        context.ifPresent(CreationalContext::release);
        ownFactory.ifPresent(ValidatorFactory::close);
    }
}

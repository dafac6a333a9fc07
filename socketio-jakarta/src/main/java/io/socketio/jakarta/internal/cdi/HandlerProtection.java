/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What stands before the handlers of an application: security annotations and constraints, each where its API is present.
 * Used by the thread that starts and ends the application.
 */
final class HandlerProtection {
    private static final String SECURITY_API = "jakarta.annotation.security.RolesAllowed";
    private static final String VALIDATION_API = "jakarta.validation.Validator";

    private final boolean hasSecurity = isPresent(SECURITY_API);
    private final Constraints constraints;
    private final Map<Bean<?>, Protected> beans = new HashMap<>();
    private final Set<String> roles = new HashSet<>();

    /** What is known of one bean. */
    private record Protected(
            Optional<HandlerGuard> connection, Map<Method, AccessRule> rules, List<Method> constrained) {}

    HandlerProtection(BeanManager manager) {
        this.constraints = isPresent(VALIDATION_API) ? new ConstraintValidation(manager) : Constraints.Absent.INSTANCE;
    }

    private static boolean isPresent(String api) {
        try {
            Class.forName(api, false, HandlerProtection.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }

    /** Looks at these beans and reports to {@code problems} what makes no sense or cannot be done. */
    void inspect(List<HandlerBean> candidates, Consumer<String> problems) {
        candidates.forEach(candidate -> inspect(candidate, problems));
    }

    private void inspect(HandlerBean candidate, Consumer<String> problems) {
        Optional<HandlerGuard> connection = Optional.empty();
        Map<Method, AccessRule> rules = Map.of();
        if (hasSecurity) {
            AccessAnnotations access = new AccessAnnotations(candidate.type(), problems);
            roles.addAll(access.roles());
            connection = access.connection().map(rule -> rule);
            rules = access.rules();
        }
        List<Method> constrained = constraints.methods(candidate.type(), problems);
        beans.put(candidate.bean(), new Protected(connection, rules, constrained));
    }

    /** The roles that the container has to be asked about. */
    Set<String> roles() {
        return Set.copyOf(roles);
    }

    /** The guards of a bean that was inspected. */
    HandlerGuards guards(Bean<?> bean) {
        Protected known = beans.get(bean);
        if (known == null) {
            return HandlerGuards.NONE;
        }
        Map<Method, List<HandlerGuard>> guards = new HashMap<>();
        known.rules().forEach((method, rule) -> add(guards, method, rule));
        for (Method method : known.constrained()) {
            constraints.guard(bean.getBeanClass(), method).ifPresent(guard -> add(guards, method, guard));
        }
        return new HandlerGuards(known.connection(), guards);
    }

    private static void add(Map<Method, List<HandlerGuard>> guards, Method method, HandlerGuard guard) {
        guards.computeIfAbsent(method, unused -> new ArrayList<>(2)).add(guard);
    }

    /** Gives back what was used. */
    void close() {
        constraints.close();
    }
}

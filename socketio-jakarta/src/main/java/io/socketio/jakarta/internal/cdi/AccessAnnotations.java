/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.cdi.OnConnect;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the security annotations of one bean (Jakarta Annotations 2.1, "Security Annotations"): that of the method, else
 * that of the class that declares the method, else that of the bean's class. Used while the application is deployed, on
 * that thread only.
 */
final class AccessAnnotations {
    /** Who may call something: users with these roles, nobody if there are none. */
    private record Allowed(Set<String> roles) {}

    private static final String ANY_USER = "**";
    private static final String ANY_ROLE = "*";

    private final AnnotatedType<?> type;
    private final Consumer<String> problems;
    private final Map<Method, AccessRule> rules = new HashMap<>();
    private final Set<String> roles = new HashSet<>();
    private boolean hasConnectHandler;

    /** Reads the annotations; reports to {@code problems} those that make no sense. */
    AccessAnnotations(AnnotatedType<?> type, Consumer<String> problems) {
        this.type = type;
        this.problems = problems;
        check(className(), type.getAnnotations());
        HandlerFinder.handlers(type).forEach(this::read);
        DeclareRoles declared = type.getAnnotation(DeclareRoles.class);
        if (declared != null) {
            roles.addAll(List.of(declared.value()));
        }
        allowed(type.getAnnotations()).ifPresent(this::know);
    }

    /** The rules for the methods that clients call. */
    Map<Method, AccessRule> rules() {
        return Map.copyOf(rules);
    }

    /** The rule for being in the namespace: that of the class, unless it has connect handlers, which have theirs. */
    Optional<AccessRule> connection() {
        return hasConnectHandler
                ? Optional.empty()
                : allowed(type.getAnnotations()).map(who -> new AccessRule(className(), who.roles()));
    }

    /** The names of all roles that occur. */
    Set<String> roles() {
        Set<String> names = new HashSet<>(roles);
        names.remove(ANY_USER);
        return names;
    }

    private void read(AnnotatedMethod<?> method) {
        String name = className() + "." + method.getJavaMember().getName();
        if (HandlerFinder.isCalledByClients(method)) {
            hasConnectHandler |= method.isAnnotationPresent(OnConnect.class);
            check(name, method.getAnnotations());
            allowed(deciding(method)).ifPresent(who -> {
                know(who);
                rules.put(method.getJavaMember(), new AccessRule(name, who.roles()));
            });
        } else {
            rulesIn(method.getAnnotations())
                    .forEach(rule -> problems.accept(name + ": is marked with " + nameOf(rule)
                            + ", but no client can call it, the server does; remove that"));
        }
    }

    private void know(Allowed who) {
        roles.addAll(who.roles());
    }

    private Collection<Annotation> deciding(AnnotatedMethod<?> method) {
        if (!rulesIn(method.getAnnotations()).isEmpty()) {
            return method.getAnnotations();
        }
        Class<?> declaring = method.getJavaMember().getDeclaringClass();
        List<Annotation> inherited = List.of(declaring.getAnnotations());
        return declaring == type.getJavaClass() || rulesIn(inherited).isEmpty() ? type.getAnnotations() : inherited;
    }

    private void check(String name, Collection<Annotation> annotations) {
        List<Annotation> found = rulesIn(annotations);
        if (found.size() > 1) {
            problems.accept(name + ": is marked with "
                    + String.join(
                            " and ",
                            found.stream()
                                    .map(AccessAnnotations::nameOf)
                                    .sorted()
                                    .toList())
                    + ", which contradict each other; keep one of them");
        }
        for (Annotation rule : found) {
            if (rule instanceof RolesAllowed some) {
                checkRoles(name, List.of(some.value()));
            }
        }
    }

    private void checkRoles(String name, List<String> names) {
        if (names.isEmpty()) {
            problems.accept(name + ": @RolesAllowed names no role; name one, or use @DenyAll");
        } else if (names.stream().anyMatch(String::isBlank) || names.contains(ANY_ROLE)) {
            problems.accept(name + ": @RolesAllowed" + names + " has a name that is no role;" + " name the roles, \""
                    + ANY_USER + "\" stands for every user");
        }
    }

    /** Who may do something; empty if everybody may. */
    private static Optional<Allowed> allowed(Collection<Annotation> annotations) {
        for (Annotation rule : rulesIn(annotations)) {
            if (rule instanceof RolesAllowed some) {
                return Optional.of(new Allowed(Set.copyOf(List.of(some.value()))));
            }
            if (rule instanceof DenyAll) {
                return Optional.of(new Allowed(Set.of()));
            }
        }
        return Optional.empty();
    }

    private static List<Annotation> rulesIn(Collection<Annotation> annotations) {
        return annotations.stream()
                .filter(mark -> mark instanceof RolesAllowed || mark instanceof PermitAll || mark instanceof DenyAll)
                .toList();
    }

    private static String nameOf(Annotation mark) {
        return "@" + mark.annotationType().getSimpleName();
    }

    private String className() {
        return type.getJavaClass().getTypeName();
    }
}

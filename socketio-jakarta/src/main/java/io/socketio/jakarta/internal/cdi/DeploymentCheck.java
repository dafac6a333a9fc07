/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Goes through all beans with handlers and collects every problem, so that one deployment shows them all. Used once for
 * each deployment, on that thread only.
 */
final class DeploymentCheck {
    private final Predicate<Class<? extends Annotation>> isPassivating;
    private final List<String> problems = new ArrayList<>();
    private final List<BeanHandlers> handlers = new ArrayList<>();

    /** Creates a check that asks {@code isPassivating} about a scope. */
    DeploymentCheck(Predicate<Class<? extends Annotation>> isPassivating) {
        this.isPassivating = isPassivating;
    }

    /** Looks at these beans. */
    void check(List<HandlerBean> beans) {
        beans.stream()
                .sorted(Comparator.comparing(bean -> bean.type().getJavaClass().getName()))
                .forEach(this::check);
        checkDuplicates();
    }

    /** What is wrong, in the words for the developer. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** All handlers; to be used only if there is no problem. */
    List<BeanHandlers> handlers() {
        return List.copyOf(handlers);
    }

    private void check(HandlerBean bean) {
        HandlerInspector inspector = new HandlerInspector(bean.type(), problems::add);
        SocketNamespace declared = bean.type().getAnnotation(SocketNamespace.class);
        if (declared == null) {
            inspector.reportMissingNamespace();
            return;
        }
        checkBean(bean.bean(), bean.type());
        checkNamespace(bean.type(), declared.value());
        handlers.add(inspector.inspect(bean.bean(), withSlash(declared.value())));
    }

    private void checkBean(Bean<?> bean, AnnotatedType<?> type) {
        String name = type.getJavaClass().getTypeName();
        // Session, conversation and the scopes of Jakarta Faces and Transactions are the passivating ones.
        if (bean.getScope() == RequestScoped.class || isPassivating.test(bean.getScope())) {
            problems.add(name + ": a handler outlives @" + bean.getScope().getSimpleName()
                    + ", sockets have no request or HTTP session; use @ApplicationScoped, @Singleton or @Dependent");
        }
        if (!bean.getTypes().contains(type.getJavaClass())) {
            problems.add(name + ": @Typed hides the class itself, through which handlers are called; add it to @Typed");
        }
    }

    private void checkNamespace(AnnotatedType<?> type, String namespace) {
        if (namespace.indexOf(',') >= 0) {
            problems.add(type.getJavaClass().getTypeName() + ": the namespace name \"" + namespace
                    + "\" has a comma, which ends the name in the protocol; choose another");
        }
    }

    private void checkDuplicates() {
        Map<EventHandlerKey, String> first = new HashMap<>();
        for (BeanHandlers bean : handlers) {
            for (EventMethod method : bean.events()) {
                EventHandlerKey key = new EventHandlerKey(bean.namespace(), method.event());
                String name = method.handler().name();
                String other = first.putIfAbsent(key, name);
                if (other != null) {
                    problems.add(name + ": the event \"" + key.event() + "\" of the namespace " + key.namespace()
                            + " is handled by " + other
                            + " already; an event has one handler, merge them or rename one");
                }
            }
        }
    }

    /** The server's own rule, needed here to see that {@code chat} and {@code /chat} are the same. */
    private static String withSlash(String namespace) {
        return namespace.startsWith("/") ? namespace : "/" + namespace;
    }

    /** What may have one handler only. */
    private record EventHandlerKey(String namespace, String event) {}
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.cdi.SocketNamespace;
import io.socketio.jakarta.internal.cdi.template.NamespaceTemplate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes through all beans with handlers and collects every problem, so that one deployment shows them all. Used once for
 * each deployment, on that thread only.
 */
final class DeploymentCheck {
    private final BeanManager manager;
    private final BeanParameters parameters;
    private final List<String> problems = new ArrayList<>();
    private final List<BeanHandlers> handlers = new ArrayList<>();

    DeploymentCheck(BeanManager manager, KnownBeans known) {
        this.manager = manager;
        this.parameters = new BeanParameters(manager, known);
    }

    /** Looks at these beans. */
    void check(List<HandlerBean> beans) {
        beans.stream()
                .sorted(Comparator.comparing(bean -> bean.type().getJavaClass().getName()))
                .forEach(this::check);
        checkDuplicates();
        checkTemplates();
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
        HandlerInspector inspector = new HandlerInspector(bean.type(), parameters, problems::add);
        SocketNamespace declared = bean.type().getAnnotation(SocketNamespace.class);
        if (declared == null) {
            inspector.reportMissingNamespace();
            return;
        }
        checkBean(bean.bean(), bean.type());
        try {
            NamespaceTemplate namespace = NamespaceTemplate.of(declared.value());
            handlers.add(inspector.inspect(bean.bean(), namespace));
        } catch (IllegalArgumentException wrongName) {
            problems.add(bean.type().getJavaClass().getTypeName() + ": " + wrongName.getMessage());
        }
    }

    private void checkBean(Bean<?> bean, AnnotatedType<?> type) {
        String name = type.getJavaClass().getTypeName();
        // Session, conversation and the scopes of Jakarta Faces and Transactions are the passivating ones.
        if (bean.getScope() == RequestScoped.class || manager.isPassivatingScope(bean.getScope())) {
            problems.add(
                    name + ": a handler outlives @" + bean.getScope().getSimpleName()
                            + ", sockets have no request or HTTP session; use @ApplicationScoped, @SocketScoped, @Singleton or @Dependent");
        }
        if (!bean.getTypes().contains(type.getJavaClass())) {
            problems.add(name + ": @Typed hides the class itself, through which handlers are called; add it to @Typed");
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

    /** Of two rules that say the same, only the first one would ever be asked. */
    private void checkTemplates() {
        Map<String, NamespaceTemplate> first = new HashMap<>();
        for (BeanHandlers bean : handlers) {
            NamespaceTemplate other =
                    first.putIfAbsent(bean.namespace().pattern().pattern(), bean.namespace());
            if (other != null && !other.equals(bean.namespace())) {
                problems.add(bean.className() + ": the namespaces " + bean.namespace() + " are those of " + other
                        + " in another bean; name the parameters alike");
            }
        }
    }

    /** What may have one handler only. */
    private record EventHandlerKey(NamespaceTemplate namespace, String event) {}
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi.event;

import io.socketio.jakarta.cdi.InNamespace;
import io.socketio.jakarta.cdi.SocketChange;
import io.socketio.jakarta.internal.cdi.template.NamespaceTemplate;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who observes the events of sockets, in which namespaces. Filled while the application is deployed, on that thread, and
 * only read afterwards.
 *
 * <p>The value of {@link InNamespace} does not bind, because there would have to be a bean for each value that
 * programmatic lookup may ask for. An observer with this qualifier is replaced by one without, which looks at the socket
 * of each event.
 */
public final class SocketObservers {
    private final List<Observer> observers = new ArrayList<>();

    /** An observer of everything that the type may be; without a namespace, of all. */
    private record Observer(Class<?> type, boolean isAsync, Optional<NamespaceTemplate> namespace) {

        /** Whether events of these namespaces may concern it; never wrong if it says no. */
        boolean isFor(NamespaceTemplate declared) {
            return namespace.isEmpty()
                    || !namespace.get().isExact()
                    || declared.matches(namespace.get().text());
        }
    }

    /** Creates the observers of one deployment. */
    public SocketObservers() {}

    /** Takes an observer method into account, if it is one for these events. */
    public <T, X> void add(ProcessObserverMethod<T, X> event) {
        ObserverMethod<T> method = event.getObserverMethod();
        Class<?> type = rawType(method.getObservedType());
        Optional<InNamespace> qualifier = method.getObservedQualifiers().stream()
                .filter(InNamespace.class::isInstance)
                .map(InNamespace.class::cast)
                .findFirst();
        if (SocketChange.class.isAssignableFrom(type) && qualifier.isPresent()) {
            restrict(event, type, qualifier.get());
        } else if (mayObserve(type) && method.getObservedQualifiers().stream().allMatch(Any.class::isInstance)) {
            observers.add(new Observer(type, method.isAsync(), Optional.empty()));
        }
    }

    private static boolean mayObserve(Class<?> type) {
        return Stream.of(SocketChange.class.getPermittedSubclasses()).anyMatch(type::isAssignableFrom);
    }

    private <T, X> void restrict(ProcessObserverMethod<T, X> event, Class<?> type, InNamespace qualifier) {
        ObserverMethod<T> method = event.getObserverMethod();
        NamespaceTemplate namespace;
        try {
            namespace = NamespaceTemplate.of(qualifier.value());
        } catch (IllegalArgumentException wrongName) {
            event.addDefinitionError(new DefinitionException(
                    event.getAnnotatedMethod().getJavaMember() + ": " + wrongName.getMessage()));
            return;
        }
        observers.add(new Observer(type, method.isAsync(), Optional.of(namespace)));
        event.configureObserverMethod()
                .qualifiers(without(method.getObservedQualifiers(), qualifier))
                .notifyWith(context -> {
                    SocketChange change = (SocketChange) context.getEvent();
                    if (namespace.matches(change.socket().namespace().name())) {
                        method.notify(context);
                    }
                });
    }

    /** Whether anybody is told of these events in these namespaces. */
    boolean isObserved(Class<? extends SocketChange> event, NamespaceTemplate namespace, boolean isAsync) {
        return observers.stream()
                .anyMatch(observer -> observer.isAsync() == isAsync
                        && observer.type().isAssignableFrom(event)
                        && observer.isFor(namespace));
    }

    /** Whether there are any observers that might be told of anything. */
    public boolean isAny() {
        return !observers.isEmpty();
    }

    private static Annotation[] without(Set<Annotation> qualifiers, Annotation removed) {
        return qualifiers.stream()
                .filter(qualifier -> !qualifier.equals(removed))
                .toArray(Annotation[]::new);
    }

    private static Class<?> rawType(Type type) {
        if (type instanceof ParameterizedType generic) {
            return rawType(generic.getRawType());
        }
        return type instanceof Class<?> plain ? plain : Void.class;
    }
}

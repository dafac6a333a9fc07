/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.cdi.OnAny;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnDisconnect;
import io.socketio.jakarta.cdi.OnError;
import io.socketio.jakarta.cdi.OnEvent;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the methods of a class that are marked as handlers. Stateless. */
final class HandlerFinder {
    private static final List<Class<? extends Annotation>> MARKS =
            List.of(OnConnect.class, OnAny.class, OnEvent.class, OnDisconnect.class, OnError.class);

    private HandlerFinder() {}

    /** Whether the class has handler methods of its own or from its superclasses. */
    static boolean hasHandlers(AnnotatedType<?> type) {
        return type.getMethods().stream().anyMatch(HandlerFinder::isHandler);
    }

    /** Sorted, because containers list methods in any order and connect handlers run in the order of registration. */
    static List<AnnotatedMethod<?>> handlers(AnnotatedType<?> type) {
        List<AnnotatedMethod<?>> methods = new ArrayList<>();
        type.getMethods().stream()
                .filter(HandlerFinder::isHandler)
                .filter(method -> !method.getJavaMember().isBridge() && !isOverridden(method.getJavaMember(), type))
                .forEach(methods::add);
        methods.sort(Comparator.comparing(method -> method.getJavaMember().toString()));
        return methods;
    }

    /** Annotations of abstract methods and of interfaces are not inherited: such a handler would never be called. */
    static Stream<Method> unseenHandlers(Class<?> type) {
        return supertypes(type)
                .flatMap(supertype -> Arrays.stream(supertype.getDeclaredMethods())
                        .filter(member -> supertype.isInterface() || Modifier.isAbstract(member.getModifiers()))
                        .filter(member -> MARKS.stream().anyMatch(member::isAnnotationPresent)));
    }

    /** Whether what a client does leads to a call of a handler; everything is taken for that which is not known better. */
    static boolean isCalledByClients(AnnotatedMethod<?> method) {
        return !method.isAnnotationPresent(OnDisconnect.class) && !method.isAnnotationPresent(OnError.class);
    }

    /** The annotations that make a method a handler; a right one has one. */
    static List<Class<? extends Annotation>> marks(AnnotatedMethod<?> method) {
        return MARKS.stream().filter(method::isAnnotationPresent).toList();
    }

    /** The same in words. */
    static String markedWith(AnnotatedMethod<?> method) {
        return String.join(
                " and ",
                marks(method).stream().map(mark -> "@" + mark.getSimpleName()).toList());
    }

    private static boolean isHandler(AnnotatedMethod<?> method) {
        return MARKS.stream().anyMatch(method::isAnnotationPresent);
    }

    private static boolean isOverridden(Method member, AnnotatedType<?> type) {
        return !Modifier.isPrivate(member.getModifiers())
                && type.getMethods().stream().anyMatch(other -> overrides(other.getJavaMember(), member));
    }

    private static boolean overrides(Method lower, Method upper) {
        return lower.getDeclaringClass() != upper.getDeclaringClass()
                && upper.getDeclaringClass().isAssignableFrom(lower.getDeclaringClass())
                && lower.getName().equals(upper.getName())
                && Arrays.equals(lower.getParameterTypes(), upper.getParameterTypes());
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        return Stream.concat(Stream.of(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()))
                .flatMap(supertype -> Stream.concat(Stream.of(supertype), supertypes(supertype)))
                .distinct();
    }
}

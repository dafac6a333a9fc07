/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnDisconnect;
import io.socketio.jakarta.cdi.OnError;
import io.socketio.jakarta.cdi.OnEvent;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds the handler methods of one bean and reports everything that is wrong with them. Used while the application is
 * deployed, on that thread only.
 */
final class HandlerInspector {
    private static final List<Class<? extends Annotation>> HANDLERS =
            List.of(OnConnect.class, OnEvent.class, OnDisconnect.class, OnError.class);

    /** The names the protocol's libraries keep for themselves, see {@code Broadcaster.emit}. */
    private static final Set<String> RESERVED_EVENTS =
            Set.of("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener");

    private final AnnotatedType<?> type;
    private final Consumer<String> problems;

    private final List<HandlerMethod<Occasion.Connecting>> connects = new ArrayList<>();
    private final List<EventMethod> events = new ArrayList<>();
    private final List<HandlerMethod<Occasion.Disconnected>> disconnects = new ArrayList<>();
    private final List<ErrorMethod> errors = new ArrayList<>();

    /** Creates an inspector that reports to {@code problems}. */
    HandlerInspector(AnnotatedType<?> type, Consumer<String> problems) {
        this.type = type;
        this.problems = problems;
    }

    /** Whether the class has handler methods of its own or from its superclasses. */
    static boolean hasHandlers(AnnotatedType<?> type) {
        return type.getMethods().stream().anyMatch(HandlerInspector::isHandler);
    }

    /** The handler methods found; to be used only if no problem was reported. */
    BeanHandlers inspect(Bean<?> bean, String namespace) {
        supertypes(type.getJavaClass()).forEach(this::reportUnseenHandlers);
        handlerMethods().forEach(this::inspect);
        return new BeanHandlers(bean, namespace, connects, events, disconnects, errors);
    }

    /** Names each handler method of a class that is not declared to have any. */
    void reportMissingNamespace() {
        handlerMethods()
                .forEach(method -> problem(
                        method.getJavaMember(),
                        "is marked with " + markedWith(method) + ", but " + className()
                                + " is not; mark the class with @SocketNamespace or remove the method's annotation"));
    }

    /** Sorted, because containers list methods in any order and connect handlers run in the order of registration. */
    private List<AnnotatedMethod<?>> handlerMethods() {
        List<AnnotatedMethod<?>> methods = new ArrayList<>();
        type.getMethods().stream()
                .filter(HandlerInspector::isHandler)
                .filter(method -> !method.getJavaMember().isBridge() && !isOverridden(method.getJavaMember()))
                .forEach(methods::add);
        methods.sort(Comparator.comparing(method -> method.getJavaMember().toString()));
        return methods;
    }

    private void inspect(AnnotatedMethod<?> method) {
        Method member = method.getJavaMember();
        List<Class<? extends Annotation>> marks =
                HANDLERS.stream().filter(method::isAnnotationPresent).toList();
        if (marks.size() > 1) {
            problem(member, "is marked with " + markedWith(method) + "; a method handles one thing, keep one of them");
        } else if (Modifier.isAbstract(member.getModifiers())) {
            reportUnseen(member);
        } else if (isCallable(member)) {
            inspectAs(marks.get(0), method);
        }
    }

    private boolean isCallable(Method member) {
        if (Modifier.isStatic(member.getModifiers())) {
            problem(member, "is static; a handler is called on the bean, remove static");
            return false;
        }
        if (Modifier.isPrivate(member.getModifiers())) {
            problem(member, "is private; proxies and interceptors do not see it, remove private");
            return false;
        }
        if (!member.trySetAccessible()) {
            problem(member, "cannot be accessed; open its package to the module io.socketio.jakarta");
            return false;
        }
        return true;
    }

    private void inspectAs(Class<? extends Annotation> mark, AnnotatedMethod<?> method) {
        Method member = method.getJavaMember();
        Consumer<String> report = text -> problem(member, text);
        if (mark == OnEvent.class) {
            String event = method.getAnnotation(OnEvent.class).value();
            checkEventName(member, event);
            checkAnswer(member);
            events.add(new EventMethod(
                    event, handler(method, new EventParameters(member.getReturnType() != void.class, report))));
        } else if (mark == OnConnect.class) {
            if (member.getReturnType() != void.class && !isStage(member.getReturnType())) {
                problem(
                        member,
                        "returns " + member.getGenericReturnType().getTypeName()
                                + "; an @OnConnect method returns void or CompletionStage<Void>, and throws"
                                + " ConnectionRefusedException to refuse");
            }
            connects.add(handler(method, new ConnectParameters(report)));
        } else if (mark == OnError.class) {
            inspectErrorHandler(method, report);
        } else {
            if (member.getReturnType() != void.class) {
                problem(
                        member,
                        "returns " + member.getGenericReturnType().getTypeName()
                                + "; nobody would receive it, an @OnDisconnect method returns void");
            }
            disconnects.add(handler(method, new DisconnectParameters(report)));
        }
    }

    private void inspectErrorHandler(AnnotatedMethod<?> method, Consumer<String> report) {
        checkAnswer(method.getJavaMember());
        ErrorParameters parameters = new ErrorParameters(report);
        HandlerMethod<Occasion.Failed> handler = handler(method, parameters);
        Optional<Class<?>> failure = parameters.failure();
        if (failure.isEmpty()) {
            report.accept("does not say which failures it is for; add a parameter of the exception's type");
        } else if (errors.stream().anyMatch(other -> other.failure() == failure.get())) {
            report.accept("is for " + failure.get().getTypeName()
                    + ", as is another @OnError method of this bean; merge them");
        } else {
            errors.add(new ErrorMethod(failure.get(), handler));
        }
    }

    private void checkEventName(Method member, String event) {
        if (event.isBlank()) {
            problem(member, "has a blank event name; name the event in @OnEvent");
        } else if (RESERVED_EVENTS.contains(event)) {
            problem(
                    member,
                    "handles \"" + event + "\", a reserved event name no client can send;"
                            + " choose another name, or use @OnConnect or @OnDisconnect");
        }
    }

    private void checkAnswer(Method member) {
        Class<?> returned = member.getReturnType();
        if (Future.class.isAssignableFrom(returned) && !isStage(returned)) {
            problem(
                    member,
                    "returns " + member.getGenericReturnType().getTypeName()
                            + ", which would have to be waited for; return a CompletionStage");
        }
        BindableTypes.objectionToWrite(member.getGenericReturnType())
                .ifPresent(text -> problem(member, "returns what cannot be sent: " + text));
    }

    private <O extends Occasion> HandlerMethod<O> handler(AnnotatedMethod<?> method, ParameterResolver<O> resolver) {
        Method member = method.getJavaMember();
        return new HandlerMethod<>(className() + "." + member.getName(), member, resolver.resolve(method));
    }

    /** Annotations of abstract methods and of interfaces are not inherited: such a handler would never be called. */
    private void reportUnseenHandlers(Class<?> supertype) {
        Arrays.stream(supertype.getDeclaredMethods())
                .filter(member -> supertype.isInterface() || Modifier.isAbstract(member.getModifiers()))
                .filter(member -> HANDLERS.stream().anyMatch(member::isAnnotationPresent))
                .forEach(this::reportUnseen);
    }

    private void reportUnseen(Method member) {
        problem(
                member,
                "is marked as a handler where it is declared in "
                        + member.getDeclaringClass().getTypeName()
                        + ", an abstract method or one of an interface; mark the class's own method instead");
    }

    private boolean isOverridden(Method member) {
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

    private static boolean isStage(Class<?> type) {
        return CompletionStage.class.isAssignableFrom(type);
    }

    private static boolean isHandler(AnnotatedMethod<?> method) {
        return HANDLERS.stream().anyMatch(method::isAnnotationPresent);
    }

    private static String markedWith(AnnotatedMethod<?> method) {
        return String.join(
                " and ",
                HANDLERS.stream()
                        .filter(method::isAnnotationPresent)
                        .map(mark -> "@" + mark.getSimpleName())
                        .toList());
    }

    private String className() {
        return type.getJavaClass().getTypeName();
    }

    private void problem(Method member, String text) {
        problems.accept(className() + "." + member.getName() + ": " + text);
    }
}

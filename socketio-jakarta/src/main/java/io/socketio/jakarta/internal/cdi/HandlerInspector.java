/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.cdi.OnAny;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnError;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.internal.cdi.template.NamespaceTemplate;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Looks at the handler methods of one bean and reports everything that is wrong with them. Used while the application is
 * deployed, on that thread only.
 */
final class HandlerInspector {
    /** The names the protocol's libraries keep for themselves, see {@code Broadcaster.emit}. */
    private static final Set<String> RESERVED_EVENTS =
            Set.of("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener");

    private final AnnotatedType<?> type;
    private final BeanParameters beans;
    private final Consumer<String> problems;

    private final List<HandlerMethod<Occasion.Connecting>> connects = new ArrayList<>();
    private final List<HandlerMethod<Occasion.AnyEvent>> anyEvents = new ArrayList<>();
    private final List<EventMethod> events = new ArrayList<>();
    private final List<HandlerMethod<Occasion.Disconnected>> disconnects = new ArrayList<>();
    private final List<ErrorMethod> errors = new ArrayList<>();

    /** Creates an inspector that reports to {@code problems}. */
    HandlerInspector(AnnotatedType<?> type, BeanParameters beans, Consumer<String> problems) {
        this.type = type;
        this.beans = beans;
        this.problems = problems;
    }

    /** The handler methods found; to be used only if no problem was reported. */
    BeanHandlers inspect(Bean<?> bean, NamespaceTemplate namespace) {
        HandlerFinder.unseenHandlers(type.getJavaClass()).forEach(this::reportUnseen);
        HandlerFinder.handlers(type).forEach(method -> inspect(method, namespace));
        return new BeanHandlers(
                bean, namespace, middlewarePriority(), connects, anyEvents, events, disconnects, errors);
    }

    /** Names each handler method of a class that is not declared to have any. */
    void reportMissingNamespace() {
        HandlerFinder.handlers(type)
                .forEach(method -> problem(
                        method.getJavaMember(),
                        "is marked with " + HandlerFinder.markedWith(method) + ", but " + className()
                                + " is not; mark the class with @SocketNamespace or remove the method's annotation"));
    }

    private void inspect(AnnotatedMethod<?> method, NamespaceTemplate namespace) {
        Method member = method.getJavaMember();
        List<Class<? extends Annotation>> marks = HandlerFinder.marks(method);
        if (marks.size() > 1) {
            problem(
                    member,
                    "is marked with " + HandlerFinder.markedWith(method)
                            + "; a method handles one thing, keep one of them");
        } else if (Modifier.isAbstract(member.getModifiers())) {
            reportUnseen(member);
        } else if (isCallable(member)) {
            inspectAs(marks.get(0), method, new MethodContext(namespace, beans, text -> problem(member, text)));
        }
    }

    /** The place of the bean itself among the middlewares of its namespace, if it is one. */
    private OptionalInt middlewarePriority() {
        if (!Middleware.class.isAssignableFrom(type.getJavaClass())) {
            return OptionalInt.empty();
        }
        Priority priority = type.getAnnotation(Priority.class);
        return OptionalInt.of(priority == null ? Integer.MAX_VALUE : priority.value());
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

    private void inspectAs(Class<? extends Annotation> mark, AnnotatedMethod<?> method, MethodContext context) {
        Method member = method.getJavaMember();
        if (mark == OnEvent.class) {
            String event = method.getAnnotation(OnEvent.class).value();
            checkEventName(member, event);
            checkAnswer(member);
            events.add(new EventMethod(
                    event, handler(method, new EventParameters(member.getReturnType() != void.class, context))));
        } else if (mark == OnConnect.class) {
            if (member.getReturnType() != void.class && !isStage(member.getReturnType())) {
                problem(
                        member,
                        "returns " + member.getGenericReturnType().getTypeName()
                                + "; an @OnConnect method returns void or CompletionStage<Void>, and throws"
                                + " ConnectionRefusedException to refuse");
            }
            connects.add(handler(method, new ConnectParameters(context)));
        } else if (mark == OnError.class) {
            inspectErrorHandler(method, context);
        } else if (mark == OnAny.class) {
            checkVoid(member, "an @OnAny method returns void, and takes an Ack to answer");
            anyEvents.add(handler(method, new AnyParameters(context)));
        } else {
            checkVoid(member, "nobody would receive it, an @OnDisconnect method returns void");
            disconnects.add(handler(method, new DisconnectParameters(context)));
        }
    }

    private void checkVoid(Method member, String instead) {
        if (member.getReturnType() != void.class) {
            problem(member, "returns " + member.getGenericReturnType().getTypeName() + "; " + instead);
        }
    }

    private void inspectErrorHandler(AnnotatedMethod<?> method, MethodContext context) {
        checkAnswer(method.getJavaMember());
        ErrorParameters parameters = new ErrorParameters(context);
        HandlerMethod<Occasion.Failed> handler = handler(method, parameters);
        Optional<Class<?>> failure = parameters.failure();
        if (failure.isEmpty()) {
            context.problems().accept("does not say which failures it is for; add a parameter of the exception's type");
        } else if (errors.stream().anyMatch(other -> other.failure() == failure.get())) {
            context.problems()
                    .accept("is for " + failure.get().getTypeName()
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

    private void reportUnseen(Method member) {
        problem(
                member,
                "is marked as a handler where it is declared in "
                        + member.getDeclaringClass().getTypeName()
                        + ", an abstract method or one of an interface; mark the class's own method instead");
    }

    private static boolean isStage(Class<?> type) {
        return CompletionStage.class.isAssignableFrom(type);
    }

    private String className() {
        return type.getJavaClass().getTypeName();
    }

    private void problem(Method member, String text) {
        problems.accept(className() + "." + member.getName() + ": " + text);
    }
}

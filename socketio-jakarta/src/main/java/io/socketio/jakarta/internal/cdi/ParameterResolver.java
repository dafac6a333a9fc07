/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.Handshake;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.Auth;
import io.socketio.jakarta.cdi.EventName;
import io.socketio.jakarta.cdi.Header;
import io.socketio.jakarta.cdi.NamespaceParam;
import io.socketio.jakarta.cdi.Query;
import io.socketio.jakarta.internal.cdi.template.TextConversion;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the binder of each parameter of one handler method. One instance for one method, used by
 * {@link HandlerInspector} on the thread that deploys the application.
 */
abstract class ParameterResolver<O extends Occasion> {
    private final MethodContext context;

    ParameterResolver(MethodContext context) {
        this.context = context;
    }

    /** The binders in the order of the parameters; incomplete if a problem was reported. */
    final List<ParameterBinder<? super O>> resolve(AnnotatedMethod<?> method) {
        List<ParameterBinder<? super O>> binders = new ArrayList<>();
        for (AnnotatedParameter<?> parameter : method.getParameters()) {
            resolve(parameter).ifPresent(binders::add);
        }
        return binders;
    }

    private Optional<ParameterBinder<? super O>> resolve(AnnotatedParameter<?> parameter) {
        Type type = parameter.getBaseType();
        if (parameter.isAnnotationPresent(Auth.class)) {
            return auth(parameter);
        }
        if (parameter.isAnnotationPresent(Query.class) || parameter.isAnnotationPresent(Header.class)) {
            return ofRequest(parameter);
        }
        if (parameter.isAnnotationPresent(EventName.class)) {
            return eventName(parameter);
        }
        if (parameter.isAnnotationPresent(NamespaceParam.class)) {
            return ofNamespace(parameter);
        }
        if (context.beans().isMeant(parameter)) {
            return bean(parameter);
        }
        if (type == Socket.class) {
            return Optional.of((occasion, call) -> occasion.socket());
        }
        if (type == Handshake.class) {
            return Optional.of((occasion, call) -> occasion.socket().handshake());
        }
        if (type == Namespace.class) {
            return Optional.of((occasion, call) -> occasion.socket().namespace());
        }
        if (type == Principal.class) {
            return Optional.of((occasion, call) -> principal(occasion).orElseThrow(this::notAuthenticated));
        }
        if (optionalOf(type).filter(Principal.class::equals).isPresent()) {
            return Optional.of((occasion, call) -> principal(occasion));
        }
        return other(parameter);
    }

    private Optional<ParameterBinder<? super O>> ofRequest(AnnotatedParameter<?> parameter) {
        RequestParameter request = RequestParameter.of(parameter);
        Optional<ParameterBinder<Occasion>> binder = request.binder(parameter.getBaseType(), this::missing);
        return binder.isPresent()
                ? Optional.of(binder.get())
                : problem(parameter, "a " + request.what() + " is taken as " + request.types());
    }

    private Optional<ParameterBinder<? super O>> ofNamespace(AnnotatedParameter<?> parameter) {
        NamespaceParameter declared = new NamespaceParameter(
                context.namespace(),
                parameter.getAnnotation(NamespaceParam.class).value());
        Optional<String> objection = declared.objection();
        if (objection.isPresent()) {
            return problem(parameter, objection.get());
        }
        Optional<ParameterBinder<Occasion>> binder = declared.binder(parameter.getBaseType(), this::misfit);
        return binder.isPresent()
                ? Optional.of(binder.get())
                : problem(parameter, "a parameter of the namespace is taken as " + TextConversion.TYPES);
    }

    private Optional<ParameterBinder<? super O>> bean(AnnotatedParameter<?> parameter) {
        Optional<String> objection = context.beans().objection(parameter);
        return objection.isPresent()
                ? problem(parameter, objection.get())
                : Optional.of(context.beans().binder(parameter));
    }

    /** The binder of a parameter marked with {@link Auth}. */
    Optional<ParameterBinder<? super O>> auth(AnnotatedParameter<?> parameter) {
        return problem(parameter, "@Auth is for @OnConnect methods only; keep what is needed later in socket.data()");
    }

    /** The binder of a parameter marked with {@link EventName}. */
    Optional<ParameterBinder<? super O>> eventName(AnnotatedParameter<?> parameter) {
        return problem(parameter, "@EventName is for @OnAny methods only; remove it");
    }

    /** The binder of a parameter that not all kinds of handlers have. */
    abstract Optional<ParameterBinder<? super O>> other(AnnotatedParameter<?> parameter);

    /** What a parameter of type {@code Principal} leads to if the client is not authenticated. */
    abstract RuntimeException notAuthenticated();

    /** What the absence of something in the request leads to that the method cannot do without. */
    abstract RuntimeException missing(String what);

    /** What a namespace leads to whose name has a part that does not fit the parameter's type. */
    RuntimeException misfit(String what) {
        return new BindingException(what);
    }

    final Optional<ParameterBinder<? super O>> problem(AnnotatedParameter<?> parameter, String text) {
        Parameter declared = parameter.getJavaParameter();
        String name = declared.isNamePresent() ? declared.getName() : "number " + (parameter.getPosition() + 1);
        context.problems()
                .accept("parameter " + name + " (" + parameter.getBaseType().getTypeName() + "): " + text);
        return Optional.empty();
    }

    /** Reports a parameter of a type that this kind of handlers does not take. */
    final Optional<ParameterBinder<? super O>> notTaken(AnnotatedParameter<?> parameter, String text) {
        return problem(parameter, text + context.beans().hint(parameter));
    }

    /** Checks that JSON can be bound to the parameter, and reports it otherwise. */
    final boolean isBindable(AnnotatedParameter<?> parameter) {
        Type type = parameter.getBaseType();
        if (type == Optional.class) {
            problem(parameter, "Optional needs its type, as in Optional<String>");
            return false;
        }
        Optional<String> objection = BindableTypes.objection(optionalOf(type).orElse(type));
        objection.ifPresent(text -> problem(parameter, text + context.beans().hint(parameter)));
        return objection.isEmpty();
    }

    /** {@code T} of {@code Optional<T>}; empty for any other type. */
    static Optional<Type> optionalOf(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? Optional.of(generic.getActualTypeArguments()[0])
                : Optional.empty();
    }

    private static Optional<Principal> principal(Occasion occasion) {
        return occasion.socket().principal();
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.internal.cdi.template.NamespaceTemplate;
import io.socketio.jakarta.internal.cdi.template.TextConversion;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of the namespace's name that a handler's parameter takes. Used by {@link ParameterResolver} while the
 * application is deployed.
 */
record NamespaceParameter(NamespaceTemplate namespace, String name) {

    /** Why the namespace has no such part; empty if it has. */
    Optional<String> objection() {
        if (namespace.parameters().contains(name)) {
            return Optional.empty();
        }
        if (namespace.isExact()) {
            return Optional.of(
                    "the namespace " + namespace + " has no parameters; declare one as in @SocketNamespace(\""
                            + (namespace.text().equals("/") ? "" : namespace) + "/{id}\") or remove @NamespaceParam");
        }
        return Optional.of("the namespace " + namespace + " has no parameter \"" + name + "\"; it has "
                + String.join(", ", namespace.parameters()));
    }

    /** The binder for a parameter of this type; empty if it cannot have it. */
    Optional<ParameterBinder<Occasion>> binder(Type type, Function<String, RuntimeException> misfit) {
        return TextConversion.to(type).map(conversion -> (occasion, call) -> value(occasion, type, conversion, misfit));
    }

    private Object value(
            Occasion occasion,
            Type type,
            Function<String, Object> conversion,
            Function<String, RuntimeException> misfit) {
        Optional<String> text = namespace.value(occasion.socket().namespace().name(), name);
        try {
            return text.map(conversion).orElseThrow();
        } catch (IllegalArgumentException doesNotFit) {
            // Without the cause, whose message quotes what the client sent.
            throw misfit.apply("parameter " + name + " of the namespace does not fit " + type.getTypeName());
        }
    }
}

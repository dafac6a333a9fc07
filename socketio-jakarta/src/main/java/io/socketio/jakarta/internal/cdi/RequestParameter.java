/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.cdi.Header;
import io.socketio.jakarta.cdi.Query;
import io.socketio.jakarta.engine.EngineRequest;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of the session's first request that a handler's parameter takes. Used by {@link ParameterResolver} while the
 * application is deployed.
 *
 * @param what names it in messages
 * @param types the types a parameter may have
 * @param values finds it
 */
record RequestParameter(String what, String types, boolean isRepeatable, Function<EngineRequest, List<String>> values) {

    /** What a parameter marked with {@link Query} or {@link Header} takes. */
    static RequestParameter of(AnnotatedParameter<?> parameter) {
        Header header = parameter.getAnnotation(Header.class);
        if (header != null) {
            String name = header.value().toLowerCase(Locale.ROOT);
            return new RequestParameter(
                    "header " + header.value(),
                    "String, Optional<String> or List<String>",
                    true,
                    request -> request.headers().getOrDefault(name, List.of()));
        }
        String name = parameter.getAnnotation(Query.class).value();
        return new RequestParameter(
                "query parameter " + name,
                "String or Optional<String>",
                false,
                request -> request.parameter(name).stream().toList());
    }

    /** The binder for a parameter of this type; empty if it cannot have it. */
    Optional<ParameterBinder<Occasion>> binder(Type type, Function<String, RuntimeException> missing) {
        if (type == String.class) {
            return Optional.of((occasion, call) -> first(occasion).orElseThrow(() -> missing.apply(what)));
        }
        if (isOfStrings(type, Optional.class)) {
            return Optional.of((occasion, call) -> first(occasion));
        }
        return isRepeatable && isOfStrings(type, List.class)
                ? Optional.of((occasion, call) -> all(occasion))
                : Optional.empty();
    }

    private List<String> all(Occasion occasion) {
        return values.apply(occasion.socket().handshake().request());
    }

    private Optional<String> first(Occasion occasion) {
        return all(occasion).stream().findFirst();
    }

    private static boolean isOfStrings(Type type, Class<?> container) {
        return type instanceof ParameterizedType generic
                && generic.getRawType() == container
                && generic.getActualTypeArguments()[0] == String.class;
    }
}

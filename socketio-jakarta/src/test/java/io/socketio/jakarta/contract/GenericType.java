/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.contract;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type with parameters, as handlers have them. */
record GenericType(Class<?> raw, List<Type> parameters) implements ParameterizedType {

    static Type of(Class<?> raw, Type... parameters) {
        return new GenericType(raw, List.of(parameters));
    }

    @Override
    public Type[] getActualTypeArguments() {
        return parameters.toArray(Type[]::new);
    }

    @Override
    public Type getRawType() {
        return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
        return raw.getDeclaringClass();
    }
}

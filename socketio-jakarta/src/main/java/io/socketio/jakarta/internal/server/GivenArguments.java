/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.json.JsonException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Arguments that this application gave instead of a client: values that are what is asked for are handed over as they
 * are, others are converted by the codec. Immutable as far as the values are.
 *
 * @param values not to be changed
 */
record GivenArguments(List<@Nullable Object> values, JsonCodec codec) implements Arguments {

    @Override
    public int size() {
        return values.size();
    }

    @Override
    @SuppressWarnings("unchecked") // for a primitive type T is its box, which a cast by Class refuses
    public <T> Optional<T> get(int index, Class<T> type) {
        Class<T> box = (Class<T>) MethodType.methodType(type).wrap().returnType();
        return get(index, (Type) box).map(box::cast);
    }

    @Override
    public Optional<Object> get(int index, Type type) {
        Object value = index < values.size() ? values.get(index) : null;
        if (value == null || (type instanceof Class<?> wanted && wanted.isInstance(value))) {
            return Optional.ofNullable(value);
        }
        try {
            List<byte[]> attachments = new ArrayList<>();
            return Optional.ofNullable(codec.read(codec.write(value, attachments), type, attachments));
        } catch (JsonException e) {
            throw new BindingException(
                    "argument " + index + ", which a middleware gave, does not fit " + type.getTypeName());
        }
    }

    @Override
    public List<@Nullable Object> toList() {
        return values;
    }
}

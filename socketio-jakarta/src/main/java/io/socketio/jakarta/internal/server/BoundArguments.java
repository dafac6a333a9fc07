/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.json.JsonException;
import io.socketio.jakarta.parser.RawArguments;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one packet with the codec that binds them, each time they are asked for. Created by a socket for each
 * event and acknowledgement; used by whichever thread runs the handler.
 */
public final class BoundArguments implements Arguments {
    private final RawArguments raw;
    private final JsonCodec codec;

    /** Arguments that this codec binds. */
    public BoundArguments(RawArguments raw, JsonCodec codec) {
        this.raw = raw;
        this.codec = codec;
    }

    @Override
    public int size() {
        return raw.size();
    }

    @Override
    @SuppressWarnings("unchecked") // for a primitive type T is its box, which a cast by Class refuses
    public <T> Optional<T> get(int index, Class<T> type) {
        Class<T> box = (Class<T>) MethodType.methodType(type).wrap().returnType();
        return bind(index, type).map(box::cast);
    }

    @Override
    public Optional<Object> get(int index, Type type) {
        return bind(index, type);
    }

    @Override
    public List<@Nullable Object> toList() {
        List<@Nullable Object> values = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            values.add(bind(i, Object.class).orElse(null));
        }
        return Collections.unmodifiableList(values);
    }

    private Optional<Object> bind(int index, Type type) {
        if (index >= size()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(raw.read(index, type, codec));
        } catch (JsonException e) {
            // Not chained: messages of JSON libraries quote what the client sent, and causes end up in logs.
            throw new BindingException("argument " + index + " does not fit " + type.getTypeName() + " ("
                    + rootCause(e).getClass().getSimpleName() + ")");
        }
    }

    private static Throwable rootCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}

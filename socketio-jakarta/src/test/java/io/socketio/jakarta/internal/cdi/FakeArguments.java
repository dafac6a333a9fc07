/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.BindingException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/** Arguments written as JSON, bound by the real JSON-B. */
record FakeArguments(JsonArray values) implements Arguments {
    private static final Jsonb JSONB = JsonbBuilder.create();

    static FakeArguments of(String json) {
        return new FakeArguments(Json.createReader(new StringReader(json)).readArray());
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public <T> Optional<T> get(int index, Class<T> type) {
        return get(index, (Type) type).map(type::cast);
    }

    @Override
    public Optional<Object> get(int index, Type type) {
        if (index >= values.size() || JsonValue.NULL.equals(values.get(index))) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSONB.<Object>fromJson(values.get(index).toString(), type));
        } catch (JsonbException misfit) {
            throw new BindingException("argument " + index + " does not fit " + type.getTypeName(), misfit);
        }
    }

    @Override
    public List<Object> toList() {
        return List.copyOf(values);
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.json;

import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Converts with JSON-B what has to be bound and without it what does not: plain values, collections and maps are
 * written and read directly. One for each server, created and closed by {@code boot}; any thread may use it.
 *
 * <p>Differences from plain JSON-B, all taken from the reference server: binary data becomes placeholders, NaN and
 * infinite numbers become {@code null}, {@link java.util.Date} is written as ISO 8601 in UTC with milliseconds, members
 * of maps may be {@code null}. A number read on its own has to fit its type exactly. One gap is left: JSON-B refuses NaN
 * in members of the primitive types {@code double} and {@code float} and lets nobody else write those.
 */
public final class JsonbCodec implements JsonCodec, AutoCloseable {
    /** As for a packet; it also stops objects that contain themselves. */
    static final int MAX_DEPTH = 512;

    private static final int INITIAL_CHARACTERS = 256;

    private final JsonProvider provider;
    private final Jsonb jsonb;
    private final BinaryBindings binaries;
    /** Whether the application has made it: then it does not know our bindings, and is not ours to close. */
    private final boolean isApplications;

    /**
     * Creates the codec.
     *
     * @param provider what parses and generates JSON
     * @param config the application's own, which is copied; its adapters, serializers and deserializers go before ours
     */
    public JsonbCodec(JsonProvider provider, JsonbConfig config) {
        this.provider = provider;
        this.binaries = new BinaryBindings();
        this.jsonb = JsonbBuilder.newBuilder()
                .withProvider(provider)
                .withConfig(binaries.addTo(config))
                .build();
        this.isApplications = false;
    }

    /**
     * Creates the codec for a finished {@code Jsonb}, which JSON-B offers no way to add to: what that one binds holds no
     * binary data.
     */
    public JsonbCodec(JsonProvider provider, Jsonb jsonb) {
        this.provider = provider;
        this.binaries = new BinaryBindings();
        this.jsonb = jsonb;
        this.isApplications = true;
    }

    /** A codec with the providers found by the calling thread's class loader and the default configuration. */
    public static JsonbCodec create() {
        return new JsonbCodec(JsonProvider.provider(), new JsonbConfig());
    }

    /** The provider this codec parses with, for those that parse packets. */
    public JsonProvider provider() {
        return provider;
    }

    @Override
    public String write(@Nullable Object value, List<byte[]> attachments) {
        // As much as a short text needs, and no more.
        StringBuilder text =
                new StringBuilder(value instanceof String string ? string.length() + 2 : INITIAL_CHARACTERS);
        write(value, attachments, text);
        return text.toString();
    }

    @Override
    public void write(@Nullable Object value, List<byte[]> attachments, StringBuilder text) {
        // Most of what is written, the names of events included; it takes no writer.
        if (value instanceof String string) {
            JsonText.quote(string, text);
        } else {
            new ValueWriter(text, attachments, bean -> bind(attachments, () -> jsonb.toJson(bean))).write(value);
        }
    }

    @Override
    public @Nullable Object read(String json, Type type, List<byte[]> attachments) {
        if (json.equals("null")) {
            return null;
        }
        if (ScalarReader.reads(type)) {
            Object scalar = ScalarReader.read(json, type);
            if (scalar != null) {
                return scalar;
            }
        }
        if (type == byte[].class) {
            return Placeholders.require(parse(json), attachments);
        }
        if (type == ByteBuffer.class) {
            return ByteBuffer.wrap(Placeholders.require(parse(json), attachments));
        }
        if (type instanceof Class<?> target && JsonValue.class.isAssignableFrom(target)) {
            return parseAs(json, target);
        }
        if (type == Object.class || type == Map.class || type == List.class || type == Collection.class) {
            return plain(json, (Class<?>) type, attachments);
        }
        if (isApplications && !attachments.isEmpty() && json.contains(Placeholders.MARK)) {
            String message = "binary data inside " + type.getTypeName() + " cannot be bound by the application's Jsonb:"
                    + " provide a JsonbConfig instead, to which that is added";
            throw new JsonException(message, new UnsupportedOperationException(message));
        }
        return bind(attachments, () -> jsonb.fromJson(json, type));
    }

    /**
     * Releases what JSON-B holds: the application's classes, which undeploying is to free. Leaves a {@code Jsonb} of the
     * application's open.
     */
    @Override
    public void close() {
        if (isApplications) {
            return;
        }
        try {
            jsonb.close();
        } catch (Exception e) {
            throw new JsonException("JSON-B could not be closed", e);
        }
    }

    private @Nullable Object plain(String json, Class<?> type, List<byte[]> attachments) {
        Object value = guard(() -> PlainReader.read(json, attachments));
        if (!type.isInstance(value)) {
            throw doesNotFit(type);
        }
        return value;
    }

    private Object parseAs(String json, Class<?> type) {
        JsonValue value = parse(json);
        if (!type.isInstance(value)) {
            throw doesNotFit(type);
        }
        return value;
    }

    private JsonValue parse(String json) {
        return guard(() -> {
            try (JsonReader reader = provider.createReader(new StringReader(json))) {
                return reader.readValue();
            }
        });
    }

    private <T extends @Nullable Object> T bind(List<byte[]> attachments, Supplier<T> conversion) {
        return guard(() -> binaries.with(attachments, conversion));
    }

    /** JSON-B runs constructors, accessors and adapters of the application, so anything may come out of it. */
    private static <T extends @Nullable Object> T guard(Supplier<T> conversion) {
        try {
            return conversion.get();
        } catch (JsonException e) {
            throw e;
        } catch (StackOverflowError e) {
            throw new JsonException("an object contains itself", e);
        } catch (RuntimeException e) {
            throw new JsonException("the value could not be converted", e);
        }
    }

    static JsonException doesNotFit(Type type) {
        String message = "the JSON does not fit " + type.getTypeName();
        return new JsonException(message, new IllegalArgumentException(message));
    }
}

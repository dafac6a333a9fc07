/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser.msgpack;

import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes values of the application: plain ones directly, all others by way of the codec's JSON. Lives for one packet.
 */
final class ValueWriter {
    /** More digits than a 64-bit number has. */
    private static final int MAX_INTEGER_DIGITS = 20;

    private final Writer out;
    private final JsonCodec codec;
    private final JsonProvider provider;

    ValueWriter(Writer out, JsonCodec codec, JsonProvider provider) {
        this.out = out;
        this.codec = codec;
        this.provider = provider;
    }

    void write(@Nullable Object value) {
        write(value, 0);
    }

    private void write(@Nullable Object value, int depth) {
        if (depth > Format.MAX_DEPTH) {
            String message = "the value is nested more than " + Format.MAX_DEPTH + " levels or contains itself";
            throw new JsonException(message, new IllegalArgumentException(message));
        }
        if (value == null) {
            out.nil();
        } else if (!writeScalar(value)) {
            writeOther(value, depth);
        }
    }

    private boolean writeScalar(Object value) {
        if (value instanceof String text) {
            out.string(text);
        } else if (value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte) {
            out.integer(((Number) value).longValue());
        } else if (value instanceof Double || value instanceof Float) {
            out.number(((Number) value).doubleValue());
        } else if (value instanceof Boolean bool) {
            out.bool(bool);
        } else if (value instanceof BigDecimal number) {
            decimal(number);
        } else if (value instanceof byte[] bytes) {
            out.binary(ByteBuffer.wrap(bytes));
        } else if (value instanceof ByteBuffer buffer) {
            out.binary(buffer.duplicate());
        } else {
            return false;
        }
        return true;
    }

    private void writeOther(Object value, int depth) {
        if (value instanceof Collection<?> collection && !(value instanceof JsonValue)) {
            Object[] items = collection.toArray();
            out.array(items.length);
            for (Object item : items) {
                write(item, depth + 1);
            }
        } else if (value instanceof Map<?, ?> map && !(value instanceof JsonValue) && hasTextKeys(map)) {
            // Copied, so that the count is right even if another thread changes the map.
            Map.Entry<?, ?>[] entries = map.entrySet().toArray(Map.Entry<?, ?>[]::new);
            out.map(entries.length);
            for (Map.Entry<?, ?> entry : entries) {
                out.string(String.valueOf(entry.getKey()));
                write(entry.getValue(), depth + 1);
            }
        } else {
            List<byte[]> attachments = new ArrayList<>();
            String json = codec.write(value, attachments);
            try (JsonReader reader = provider.createReader(new StringReader(json))) {
                writeJson(reader.readValue(), attachments);
            }
        }
    }

    private static boolean hasTextKeys(Map<?, ?> map) {
        return map.keySet().stream().allMatch(String.class::isInstance);
    }

    /** The codec has bounded the depth. */
    private void writeJson(JsonValue value, List<byte[]> attachments) {
        switch (value.getValueType()) {
            case NULL -> out.nil();
            case TRUE -> out.bool(true);
            case FALSE -> out.bool(false);
            case STRING -> out.string(((JsonString) value).getString());
            case NUMBER -> decimal(((JsonNumber) value).bigDecimalValue());
            case ARRAY -> {
                out.array(value.asJsonArray().size());
                value.asJsonArray().forEach(item -> writeJson(item, attachments));
            }
            case OBJECT -> writeObject(value.asJsonObject(), attachments);
        }
    }

    private void writeObject(JsonObject object, List<byte[]> attachments) {
        if (object.getBoolean("_placeholder", false)
                && object.get("num") instanceof JsonNumber num
                && num.isIntegral()
                && num.intValue() >= 0
                && num.intValue() < attachments.size()) {
            out.binary(ByteBuffer.wrap(attachments.get(num.intValue())));
            return;
        }
        out.map(object.size());
        object.forEach((name, member) -> {
            out.string(name);
            writeJson(member, attachments);
        });
    }

    /** As an integer if it is one of 64 bits, else as a client counts: in floating point. */
    private void decimal(BigDecimal number) {
        boolean mayBeInteger = number.scale() <= 0 && (long) number.precision() - number.scale() <= MAX_INTEGER_DIGITS;
        if (mayBeInteger) {
            BigInteger integer = number.toBigInteger();
            if (integer.bitLength() < Long.SIZE) {
                out.integer(integer.longValue());
                return;
            }
            if (integer.signum() > 0 && integer.bitLength() == Long.SIZE) {
                out.unsigned(integer.longValue());
                return;
            }
        }
        out.number(number.doubleValue());
    }
}

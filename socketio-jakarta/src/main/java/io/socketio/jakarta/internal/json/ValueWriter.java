/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.json;

import io.socketio.jakarta.json.JsonException;
import jakarta.json.JsonValue;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes one value as JSON text the way the reference server's encoder does, and hands records and beans to JSON-B. One
 * for each call of the codec.
 */
final class ValueWriter {
    private final StringBuilder out;
    private final List<byte[]> attachments;
    private final Function<Object, String> beans;

    /**
     * Creates the writer.
     *
     * @param attachments receives the binary data
     * @param beans writes what is neither a plain value nor a container of values
     */
    ValueWriter(StringBuilder out, List<byte[]> attachments, Function<Object, String> beans) {
        this.out = out;
        this.attachments = attachments;
        this.beans = beans;
    }

    void write(@Nullable Object value) {
        write(value, 0);
    }

    private void write(@Nullable Object value, int depth) {
        if (depth > JsonbCodec.MAX_DEPTH) {
            String message = "the value is nested more than " + JsonbCodec.MAX_DEPTH + " levels or contains itself";
            throw new JsonException(message, new IllegalArgumentException(message));
        }
        if (value == null || JsonValue.NULL.equals(value)) {
            out.append("null");
        } else if (!writeScalar(value) && !writeBinary(value) && !writeContainer(value, depth)) {
            out.append(beans.apply(value));
        }
    }

    private boolean writeScalar(Object value) {
        if (value instanceof String text) {
            JsonText.quote(text, out);
        } else if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            out.append(Double.isFinite(number) ? value.toString() : "null");
        } else if (value instanceof Boolean || isPlainNumber(value) || value instanceof JsonValue) {
            out.append(value);
        } else if (value instanceof Character || value instanceof UUID) {
            JsonText.quote(value.toString(), out);
        } else if (value instanceof Date date) {
            JsonText.quote(JsonText.isoMillis(date), out);
        } else {
            return false;
        }
        return true;
    }

    private static boolean isPlainNumber(Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigDecimal
                || value instanceof BigInteger;
    }

    private boolean writeBinary(Object value) {
        byte[] binary;
        if (value instanceof byte[] bytes) {
            binary = bytes;
        } else if (value instanceof ByteBuffer buffer) {
            binary = BinaryBindings.bytesOf(buffer);
        } else {
            return false;
        }
        out.append("{\"_placeholder\":true,\"num\":").append(attachments.size()).append('}');
        attachments.add(binary);
        return true;
    }

    private boolean writeContainer(Object value, int depth) {
        if (value instanceof Optional<?> optional) {
            write(optional.orElse(null), depth + 1);
        } else if (value instanceof Map<?, ?> map && hasTextKeys(map)) {
            writeMap(map, depth);
        } else if (value instanceof Collection<?> collection) {
            out.append('[');
            String separator = "";
            for (Object item : collection) {
                out.append(separator);
                write(item, depth + 1);
                separator = ",";
            }
            out.append(']');
        } else if (value.getClass().isArray()) {
            writeArray(value, depth);
        } else {
            return false;
        }
        return true;
    }

    /** JSON-B has a form of its own for maps with other keys. */
    private static boolean hasTextKeys(Map<?, ?> map) {
        for (Object key : map.keySet()) {
            if (!(key instanceof String || key instanceof Enum<?> || key instanceof UUID || key instanceof Number)) {
                return false;
            }
        }
        return true;
    }

    private void writeMap(Map<?, ?> map, int depth) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            Object key = entry.getKey();
            JsonText.quote(key instanceof Enum<?> constant ? constant.name() : String.valueOf(key), out);
            out.append(':');
            write(entry.getValue(), depth + 1);
            separator = ",";
        }
        out.append('}');
    }

    private void writeArray(Object array, int depth) {
        out.append('[');
        for (int i = 0, length = Array.getLength(array); i < length; i++) {
            if (i > 0) {
                out.append(',');
            }
            write(Array.get(array, i), depth + 1);
        }
        out.append(']');
    }
}

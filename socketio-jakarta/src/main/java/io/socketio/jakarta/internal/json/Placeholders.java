/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.json;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON objects that stand for binary data: {@code {"_placeholder":true,"num":0}}. Pure functions. */
final class Placeholders {
    static final String MARK = "_placeholder";
    static final String NUM = "num";

    private Placeholders() {}

    /** Whether the value stands for binary data; without any binary data it is plain. */
    static boolean isPlaceholder(JsonValue value, List<byte[]> attachments) {
        return !attachments.isEmpty() && value instanceof JsonObject object && JsonValue.TRUE.equals(object.get(MARK));
    }

    /** The same for a value that was read without a tree. */
    static boolean isPlaceholder(Map<String, @Nullable Object> value, List<byte[]> attachments) {
        return !attachments.isEmpty() && Boolean.TRUE.equals(value.get(MARK));
    }

    /** The binary data a placeholder stands for. */
    static byte[] require(Map<String, @Nullable Object> value, List<byte[]> attachments) {
        // The decoder has checked what clients send; this also holds for text from elsewhere.
        if (!(value.get(NUM) instanceof BigDecimal num)
                || num.scale() != 0
                || num.signum() < 0
                || num.compareTo(BigDecimal.valueOf(attachments.size())) >= 0) {
            throw JsonbCodec.doesNotFit(byte[].class);
        }
        return attachments.get(num.intValue());
    }

    /** The binary data a value stands for. */
    static byte[] require(@Nullable JsonValue value, List<byte[]> attachments) {
        if (value == null || !isPlaceholder(value, attachments)) {
            throw JsonbCodec.doesNotFit(byte[].class);
        }
        // The decoder has checked what clients send; this also holds for text from elsewhere.
        if (!(value.asJsonObject().get(NUM) instanceof JsonNumber num)
                || !num.isIntegral()
                || num.doubleValue() < 0
                || num.doubleValue() >= attachments.size()) {
            throw JsonbCodec.doesNotFit(byte[].class);
        }
        return attachments.get(num.intValue());
    }
}

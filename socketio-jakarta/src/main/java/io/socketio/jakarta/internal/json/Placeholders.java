/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.json;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
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

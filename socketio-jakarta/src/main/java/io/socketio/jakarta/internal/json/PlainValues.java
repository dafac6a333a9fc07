/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.json;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns JSON into plain Java values, binary data included. Pure; the parser has bounded the depth. */
final class PlainValues {
    private PlainValues() {}

    static @Nullable Object of(JsonValue value, List<byte[]> attachments) {
        return switch (value.getValueType()) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).bigDecimalValue();
            case ARRAY -> list(value, attachments);
            case OBJECT ->
                Placeholders.isPlaceholder(value, attachments)
                        ? Placeholders.require(value, attachments)
                        : map(value, attachments);
        };
    }

    private static List<@Nullable Object> list(JsonValue array, List<byte[]> attachments) {
        List<@Nullable Object> list = new ArrayList<>(array.asJsonArray().size());
        array.asJsonArray().forEach(item -> list.add(of(item, attachments)));
        return list;
    }

    private static Map<String, @Nullable Object> map(JsonValue object, List<byte[]> attachments) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object.asJsonObject().forEach((name, member) -> map.put(name, of(member, attachments)));
        return map;
    }
}

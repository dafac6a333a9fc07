/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.json;

import io.socketio.jakarta.internal.json.text.JsonCursor;
import io.socketio.jakarta.internal.json.text.JsonSyntaxException;
import io.socketio.jakarta.json.JsonException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON text into plain Java values, binary data included, without a tree in between. One for each value. */
final class PlainReader {
    /** Digits that surely fit a {@code long}. */
    private static final int SHORT_INTEGER = 18;

    private final JsonCursor cursor;
    private final List<byte[]> attachments;

    private PlainReader(String json, List<byte[]> attachments) {
        this.cursor = new JsonCursor(json, 0);
        this.attachments = attachments;
    }

    /** Reads one value; the attachments are what its placeholders stand for. */
    static @Nullable Object read(String json, List<byte[]> attachments) {
        PlainReader reader = new PlainReader(json, attachments);
        reader.cursor.skipWhitespace();
        Object value = reader.value(0);
        reader.cursor.skipWhitespace();
        if (!reader.cursor.isAtEnd()) {
            throw new JsonSyntaxException("text behind the value");
        }
        return value;
    }

    private @Nullable Object value(int depth) {
        return switch (cursor.peek()) {
            case '{' -> object(depth + 1);
            case '[' -> array(depth + 1);
            case '"' -> cursor.readString();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", null);
            default -> number();
        };
    }

    private @Nullable Object literal(String literal, @Nullable Object value) {
        cursor.skipLiteral(literal);
        return value;
    }

    private BigDecimal number() {
        int start = cursor.position();
        cursor.skipNumber();
        String text = cursor.textFrom(start);
        return text.length() <= SHORT_INTEGER && isInteger(text)
                ? BigDecimal.valueOf(Long.parseLong(text))
                : decimal(text);
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new JsonException("the exponent of a number is beyond what a BigDecimal holds", e);
        }
    }

    private static boolean isInteger(String number) {
        for (int i = 1; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private List<@Nullable Object> array(int depth) {
        descend(depth);
        List<@Nullable Object> list = new ArrayList<>();
        if (cursor.accept(']')) {
            return list;
        }
        do {
            cursor.skipWhitespace();
            list.add(value(depth));
            cursor.skipWhitespace();
        } while (cursor.accept(','));
        cursor.expect(']');
        return list;
    }

    private Object object(int depth) {
        descend(depth);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (cursor.accept('}')) {
            return map;
        }
        do {
            cursor.skipWhitespace();
            String name = cursor.readString();
            cursor.skipWhitespace();
            cursor.expect(':');
            cursor.skipWhitespace();
            map.put(name, value(depth));
            cursor.skipWhitespace();
        } while (cursor.accept(','));
        cursor.expect('}');
        return Placeholders.isPlaceholder(map, attachments) ? Placeholders.require(map, attachments) : map;
    }

    private void descend(int depth) {
        if (depth > JsonbCodec.MAX_DEPTH) {
            throw new JsonSyntaxException("nested more than " + JsonbCodec.MAX_DEPTH + " levels");
        }
        cursor.skip();
        cursor.skipWhitespace();
    }
}

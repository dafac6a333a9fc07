/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser.msgpack;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns checked MessagePack into plain Java values, those that the default parser gives too. Pure. */
final class PlainReader {
    private PlainReader() {}

    static @Nullable Object read(Reader reader) {
        return switch (reader.next()) {
            case NIL, UNDEFINED -> null;
            case BOOLEAN -> reader.integer() == 1;
            case INTEGER -> BigDecimal.valueOf(reader.integer());
            case UNSIGNED -> new BigDecimal(new BigInteger(Long.toUnsignedString(reader.integer())));
            case FLOAT -> Double.isFinite(reader.number()) ? BigDecimal.valueOf(reader.number()) : null;
            case STRING -> reader.string();
            case BINARY -> reader.binary();
            case DATE -> date(reader.integer());
            case ARRAY -> list(reader);
            case MAP -> map(reader);
        };
    }

    /** As JavaScript writes a date into JSON. */
    static String date(long millis) {
        String text = Instant.ofEpochMilli(millis).toString();
        return millis % 1000 == 0 ? text.substring(0, text.length() - 1) + ".000Z" : text;
    }

    private static List<@Nullable Object> list(Reader reader) {
        int length = reader.length();
        List<@Nullable Object> list = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            list.add(read(reader));
        }
        return list;
    }

    private static Map<String, @Nullable Object> map(Reader reader) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = reader.length(); i > 0; i--) {
            reader.next();
            String name = reader.string();
            map.put(name, read(reader));
        }
        return map;
    }
}

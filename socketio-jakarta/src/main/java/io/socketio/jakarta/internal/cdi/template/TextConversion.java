/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi.template;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** How the text of a parameter becomes a value of the type that a handler declares. Stateless. */
public final class TextConversion {
    /** The types that there are, for messages. */
    public static final String TYPES = "String, int, long, UUID or an enum";

    private static final Map<Type, Function<String, Object>> SIMPLE = Map.of(
            String.class, text -> text,
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            UUID.class, TextConversion::uuid);

    private TextConversion() {}

    /** The conversion to a type, which throws an {@code IllegalArgumentException} for a text without such a value. */
    public static Optional<Function<String, Object>> to(Type type) {
        return type instanceof Class<?> plain && plain.isEnum()
                ? Optional.of(text -> constant(plain, text))
                : Optional.ofNullable(SIMPLE.get(type));
    }

    /** The JDK takes shorter forms too, by which one id would have many names. */
    private static UUID uuid(String text) {
        UUID value = UUID.fromString(text);
        if (!value.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("no UUID in its usual form");
        }
        return value;
    }

    private static Object constant(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no constant of " + type.getTypeName());
    }
}

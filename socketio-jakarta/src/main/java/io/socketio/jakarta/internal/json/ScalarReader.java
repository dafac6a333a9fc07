/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.json;

import io.socketio.jakarta.json.JsonException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads strings, numbers and booleans without JSON-B, which is most of what events carry. Pure.
 *
 * <p>Numbers have to fit: JSON-B would cut {@code 1.5} to 1 and let 99999999999 overflow.
 */
final class ScalarReader {
    /** The parser's own bound for decimals, so that no number costs more than a glance. */
    private static final int MAX_NUMBER_LENGTH = 1000;

    private static final Map<Type, Function<String, Object>> NUMBERS = Map.ofEntries(
            Map.entry(Integer.class, ScalarReader::integer),
            Map.entry(int.class, ScalarReader::integer),
            Map.entry(Long.class, ScalarReader::longInteger),
            Map.entry(long.class, ScalarReader::longInteger),
            Map.entry(Short.class, text -> new BigDecimal(text).shortValueExact()),
            Map.entry(short.class, text -> new BigDecimal(text).shortValueExact()),
            Map.entry(Byte.class, text -> new BigDecimal(text).byteValueExact()),
            Map.entry(byte.class, text -> new BigDecimal(text).byteValueExact()),
            Map.entry(Double.class, Double::valueOf),
            Map.entry(double.class, Double::valueOf),
            Map.entry(Float.class, Float::valueOf),
            Map.entry(float.class, Float::valueOf),
            Map.entry(BigDecimal.class, BigDecimal::new),
            Map.entry(Number.class, BigDecimal::new),
            Map.entry(BigInteger.class, ScalarReader::bigInteger));

    private ScalarReader() {}

    /** Whether {@link #read} knows the type. */
    static boolean reads(Type type) {
        return type == String.class
                || type == Object.class
                || type == Boolean.class
                || type == boolean.class
                || NUMBERS.containsKey(type);
    }

    /**
     * Reads the text of one JSON value.
     *
     * @return {@code null} if it takes a parser: text with escapes, or not a scalar at all and the type is open
     */
    static @Nullable Object read(String json, Type type) {
        char first = json.charAt(0);
        if (type == String.class || type == Object.class) {
            boolean isPlainText = first == '"' && json.indexOf('\\') < 0;
            return isPlainText ? json.substring(1, json.length() - 1) : null;
        }
        if (type == Boolean.class || type == boolean.class) {
            if (json.equals("true") || json.equals("false")) {
                return json.equals("true");
            }
            throw JsonbCodec.doesNotFit(type);
        }
        Function<String, Object> reader = NUMBERS.get(type);
        if (reader == null || !isNumber(json)) {
            throw JsonbCodec.doesNotFit(type);
        }
        try {
            return reader.apply(json);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new JsonException("the number does not fit " + type.getTypeName(), e);
        }
    }

    private static boolean isNumber(String json) {
        char first = json.charAt(0);
        return (first == '-' || (first >= '0' && first <= '9')) && json.length() <= MAX_NUMBER_LENGTH;
    }

    private static Object integer(String text) {
        return new BigDecimal(text).intValueExact();
    }

    private static Object longInteger(String text) {
        return new BigDecimal(text).longValueExact();
    }

    private static Object bigInteger(String text) {
        BigDecimal number = new BigDecimal(text);
        // 1e999999999 is short, but its digits are a gigabyte.
        if ((long) number.precision() - number.scale() > MAX_NUMBER_LENGTH) {
            throw new ArithmeticException("more than " + MAX_NUMBER_LENGTH + " digits");
        }
        return number.toBigIntegerExact();
    }
}

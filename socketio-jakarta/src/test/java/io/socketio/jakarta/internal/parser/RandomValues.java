/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.parser.RawArguments;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Arguments of every kind, the same ones for the same seed. */
@NullUnmarked // what is generated holds nulls
final class RandomValues {
    private static final String ALPHABET = "ab\"\\,[]{}: \n\t\u0001é\u2028😀_0";

    private RandomValues() {}

    /** Binds arguments to plain values, those that are generated here. */
    static List<@Nullable Object> read(RawArguments arguments, JsonCodec codec) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            values.add(arguments.read(i, Object.class, codec));
        }
        return values;
    }

    private static @Nullable Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> new BigDecimal(random.nextInt());
            case 3 -> new BigDecimal(Double.toString(random.nextGaussian() * 1e10));
            case 4, 5 -> text(random);
            case 6 -> bytes(random);
            case 7 -> list(random, depth - 1);
            default -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put(text(random), value(random, depth - 1));
                }
                yield map;
            }
        };
    }

    static List<@Nullable Object> list(Random random, int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            list.add(value(random, depth));
        }
        return list;
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(4)];
        random.nextBytes(bytes);
        return bytes;
    }

    static String text(Random random) {
        int[] points = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    /** Text of UTF-16 units of every kind, halves of surrogate pairs among them. */
    static String anyCharacters(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append((char) (random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0x10000)));
        }
        return text.toString();
    }

    /** Numbers at the limits of their types and of what a packet may hold. */
    static List<Object> extremeNumbers() {
        return List.of(
                0,
                Integer.MIN_VALUE,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                9_007_199_254_740_993L,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                -1.5e-300,
                0.1f,
                new BigInteger("9".repeat(1000)),
                new BigDecimal("-0." + "9".repeat(990)),
                new BigDecimal("1E-400"));
    }

    /** A list and a map, nested this often. */
    static List<Object> deep(int depth) {
        Object list = List.of();
        Object map = Map.of();
        for (int i = 1; i < depth; i++) {
            list = List.of(list);
            map = Map.of("k", map);
        }
        return List.of(list, map);
    }

    /** Names that are as odd as the packet format allows. */
    static Stream<String> namespaces() {
        return Stream.of(
                "/",
                "/a",
                "/0",
                "/12",
                "/-",
                "/a b",
                "/\"",
                "/{}",
                "/[1]",
                "/a?b=c&d",
                "/é",
                "/\u2028",
                "/😀",
                "//",
                "/\0");
    }

    /** The smallest and the largest. */
    static long[] ackIds() {
        return new long[] {0, 9, 10, (1L << 53) - 1};
    }
}

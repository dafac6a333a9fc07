/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.internal.json.ExampleTypes.Bean;
import io.socketio.jakarta.internal.json.ExampleTypes.Colour;
import io.socketio.jakarta.internal.json.ExampleTypes.Item;
import io.socketio.jakarta.internal.json.ExampleTypes.Order;
import io.socketio.jakarta.internal.json.ExampleTypes.Picky;
import io.socketio.jakarta.internal.json.ExampleTypes.Upload;
import io.socketio.jakarta.json.JsonException;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked // an unexpected null fails the test either way
class JsonbCodecTest {
    private static final byte[] ABC = "abc".getBytes(UTF_8);
    private static final byte[] XYZ = "xyz".getBytes(UTF_8);
    private static final String FIRST = "{\"_placeholder\":true,\"num\":0}";
    private static final String SECOND = "{\"_placeholder\":true,\"num\":1}";

    private final JsonbCodec codec = JsonbCodec.create();
    private final List<byte[]> attachments = new ArrayList<>();

    @AfterEach
    void close() {
        codec.close();
    }

    @Test
    void scalarsAreWrittenAsTheReferenceServerDoes() {
        assertThat(write(null)).isEqualTo("null");
        assertThat(write("a\"\\\n\t\u0001 é \u2028 /")).isEqualTo("\"a\\\"\\\\\\n\\t\\u0001 é \u2028 /\"");
        assertThat(write(true)).isEqualTo("true");
        assertThat(write(1)).isEqualTo("1");
        assertThat(write(9_007_199_254_740_993L)).isEqualTo("9007199254740993");
        assertThat(write(1.5)).isEqualTo("1.5");
        assertThat(write(new BigDecimal("1.50"))).isEqualTo("1.50");
        assertThat(write('x')).isEqualTo("\"x\"");
        assertThat(write(Colour.RED)).isEqualTo("\"RED\"");
    }

    @Test
    void surrogatePairsStayAndHalvesAreEscaped() {
        assertThat(write("😀")).isEqualTo("\"😀\"");
        assertThat(write("a\ud83db\ude00")).isEqualTo("\"a\\ud83db\\ude00\"");
        assertThat(write("\ud83d")).isEqualTo("\"\\ud83d\"");
    }

    @Test
    void numbersJsonHasNoFormForBecomeNull() {
        assertThat(write(Double.NaN)).isEqualTo("null");
        assertThat(write(new double[] {1, Double.NaN, Double.POSITIVE_INFINITY}))
                .isEqualTo("[1.0,null,null]");
        assertThat(write(List.of(Float.NEGATIVE_INFINITY, 1.5f))).isEqualTo("[null,1.5]");
        Bean bean = new Bean();
        bean.number = Double.NaN;
        bean.small = 0.1f;
        bean.numbers = new double[] {1, Double.NaN};
        bean.smalls = new float[] {0.1f, Float.NaN};
        assertThat(write(bean))
                .isEqualTo("{\"number\":null,\"numbers\":[1.0,null],\"small\":0.1,\"smalls\":[0.1,null]}");
    }

    @Test
    void containersKeepNullAndOrder() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("b", null);
        map.put("a", Arrays.asList(1, null, Optional.empty(), Optional.of("x")));

        assertThat(write(map)).isEqualTo("{\"b\":null,\"a\":[1,null,null,\"x\"]}");
        assertThat(write(new Object[] {1, "x", new int[] {2}})).isEqualTo("[1,\"x\",[2]]");
        assertThat(write(Map.of(Colour.GREEN, 1))).isEqualTo("{\"GREEN\":1}");
        assertThat(write(JsonValue.EMPTY_JSON_OBJECT)).isEqualTo("{}");
    }

    @Test
    @SuppressWarnings("JavaUtilDate")
    void datesAreIsoInUtc() {
        assertThat(write(Instant.parse("2026-01-02T03:04:05.006Z"))).isEqualTo("\"2026-01-02T03:04:05.006Z\"");
        assertThat(write(new Date(0))).isEqualTo("\"1970-01-01T00:00:00.000Z\"");
        Bean bean = new Bean();
        bean.date = new Date(5);
        assertThat(write(bean)).isEqualTo("{\"date\":\"1970-01-01T00:00:00.005Z\"}");
        assertThat(((Bean) read(write(bean), Bean.class)).date).isEqualTo(bean.date);
    }

    @Test
    void binaryDataAtTheTopBecomesAPlaceholder() {
        assertThat(write(ABC)).isEqualTo(FIRST);
        assertThat(write(ByteBuffer.allocateDirect(3).put(XYZ).flip())).isEqualTo(SECOND);
        assertThat(attachments).containsExactly(ABC, XYZ);
    }

    @Test
    void binaryDataInContainersBecomesPlaceholders() {
        Map<String, Object> map = Map.of("list", List.of(ABC, Map.of("x", new byte[][] {XYZ})));

        assertThat(write(map)).isEqualTo("{\"list\":[" + FIRST + ",{\"x\":[" + SECOND + "]}]}");
        assertThat(attachments).containsExactly(ABC, XYZ);
    }

    @Test
    void binaryDataInRecordsSurvivesARoundTrip() {
        Upload upload = new Upload(
                "n", ABC, ByteBuffer.wrap(XYZ), List.of(XYZ, ABC), Map.of("k", List.of(ABC, "s")), ABC, new byte[][] {
                    XYZ
                });

        Upload read = (Upload) read(write(upload), Upload.class);

        assertThat(attachments).hasSize(7);
        assertThat(read.content()).isEqualTo(ABC);
        assertThat(read.buffer()).isEqualTo(ByteBuffer.wrap(XYZ));
        assertThat(read.parts()).containsExactly(XYZ, ABC);
        assertThat(read.properties()).isEqualTo(Map.of("k", read.properties().get("k")));
        assertThat((List<?>) read.properties().get("k"))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(ABC),
                        second -> assertThat(second).isEqualTo("s"));
        assertThat(read.anything()).isEqualTo(ABC);
        assertThat(read.rows()).isDeepEqualTo(new byte[][] {XYZ});
    }

    @Test
    void binaryDataInBeansSurvivesARoundTrip() {
        Bean bean = new Bean();
        bean.bytes = ABC;
        bean.anything = Map.of("x", XYZ);
        bean.list = List.of(ABC, "s", ByteBuffer.wrap(XYZ));
        bean.map = Map.of("k", XYZ);
        bean.next = new Bean();
        bean.next.bytes = XYZ;

        Bean read = (Bean) read(write(bean), Bean.class);

        assertThat(attachments).hasSize(6);
        assertThat(read.bytes).isEqualTo(ABC);
        assertThat(read.list).hasSize(3);
        assertThat(read.map.get("k")).isEqualTo(XYZ);
        assertThat(read.next.bytes).isEqualTo(XYZ);
    }

    @Test
    void nullMembersOfRecordsAreRead() {
        Upload upload = (Upload) read(
                "{\"name\":\"n\",\"content\":null,\"buffer\":null,\"parts\":null,\"properties\":{\"a\":null},\"anything\":null,"
                        + "\"rows\":[null]}",
                Upload.class);

        assertThat(upload.content()).isNull();
        assertThat(upload.anything()).isNull();
        assertThat(upload.properties()).containsEntry("a", null);
    }

    @Test
    void recordsOfTheApplicationAreBound() {
        Order order = new Order(
                Instant.parse("2026-01-02T03:04:05Z"),
                LocalDate.of(2026, 1, 2),
                Colour.GREEN,
                List.of(new Item("a", 1)),
                Optional.of("note"),
                Map.of("a", new Item("a", 1)));

        assertThat(read(write(order), Order.class)).isEqualTo(order);
        assertThat(read("[{\"name\":\"a\",\"count\":1}]", listOf(Item.class))).isEqualTo(List.of(new Item("a", 1)));
        assertThat(read("[\"RED\"]", listOf(Colour.class))).isEqualTo(List.of(Colour.RED));
        assertThat((Item[]) read("[{\"name\":\"a\",\"count\":1}]", Item[].class))
                .containsExactly(new Item("a", 1));
    }

    @Test
    void openTypesGivePlainValues() {
        attachments.add(ABC);
        Map<String, @Nullable Object> expected = new HashMap<>();
        expected.put("n", new BigDecimal("1.5"));
        expected.put("t", true);
        expected.put("z", null);
        expected.put("s", List.of("x", List.of()));

        String json = "{\"n\":1.5,\"t\":true,\"z\":null,\"s\":[\"x\",[]]}";
        assertThat(read(json, Object.class)).isEqualTo(expected);
        assertThat(read(json, Map.class)).isEqualTo(expected);
        assertThat(read("[" + json + "]", listOf(Object.class))).isEqualTo(List.of(expected));
        assertThat(read("\"a\\u0041\"", Object.class)).isEqualTo("aA");
        assertThat(read("1", Object.class)).isEqualTo(BigDecimal.ONE);
        assertThat(read("null", Object.class)).isNull();
        assertThat(read(FIRST, Object.class)).isEqualTo(ABC);
    }

    @Test
    void placeholdersWithoutAttachmentsArePlainData() {
        Map<String, Object> plain = Map.of("_placeholder", true, "num", BigDecimal.ZERO);

        assertThat(read(FIRST, Object.class)).isEqualTo(plain);
        assertThat(read("[" + FIRST + "]", listOf(Object.class))).isEqualTo(List.of(plain));
        assertThatThrownBy(() -> read(FIRST, byte[].class)).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> read("{\"content\":" + FIRST + "}", Upload.class))
                .isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5|int",
                "99999999999|int",
                "\"12\"|int",
                "true|int",
                "{}|int",
                "1e999999999|long",
                "1e999999999|big",
                "1e10000000000|plain",
                "[1e10000000000]|list",
                "-1e-10000000000|decimal",
                "300|byte",
                "1|bool",
                "\"true\"|bool",
                "{}|string",
                "1|bytes",
                "[1,2]|bytes",
                "[]|map",
                "{}|list",
                "[]|object",
                "-1e-5|int"
            })
    void whatDoesNotFitItsTypeIsRefusedWithoutQuotingIt(String json, String type) {
        Map<String, Type> types = Map.ofEntries(
                Map.entry("int", int.class),
                Map.entry("long", Long.class),
                Map.entry("big", BigInteger.class),
                Map.entry("decimal", BigDecimal.class),
                Map.entry("byte", byte.class),
                Map.entry("bool", boolean.class),
                Map.entry("string", String.class),
                Map.entry("bytes", byte[].class),
                Map.entry("map", Map.class),
                Map.entry("list", List.class),
                Map.entry("plain", Object.class),
                Map.entry("object", JsonObject.class));
        attachments.add(ABC);

        assertThatThrownBy(() -> read(json, types.get(type))).isInstanceOf(JsonException.class);
    }

    @Test
    void scalarsAreReadToTheirTypes() {
        assertThat(read("\"x\"", String.class)).isEqualTo("x");
        assertThat(read("\"\\\"\\ud83d\\ude00\"", String.class)).isEqualTo("\"😀");
        assertThat(read("12", int.class)).isEqualTo(12);
        assertThat(read("1e2", Long.class)).isEqualTo(100L);
        assertThat(read("1.0", Integer.class)).isEqualTo(1);
        assertThat(read("1", double.class)).isEqualTo(1.0);
        assertThat(read("123456789012345678901234567890", BigInteger.class))
                .isEqualTo(new BigInteger("123456789012345678901234567890"));
        assertThat(read("false", boolean.class)).isEqualTo(false);
        assertThat(read("[1]", JsonArray.class)).hasToString("[1]");
        assertThat(read("\"RED\"", Colour.class)).isEqualTo(Colour.RED);
        assertThat(read("\"2026-01-02\"", LocalDate.class)).isEqualTo(LocalDate.of(2026, 1, 2));
    }

    @Test
    @SuppressWarnings("JavaUtilDate")
    void genericAndOptionalTypesAreReadAtTheTop() {
        attachments.add(ABC);

        assertThat((List<?>) read("[" + FIRST + ",null]", listOf(byte[].class)))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(ABC),
                        second -> assertThat(second).isNull());
        assertThat((byte[][]) read("[" + FIRST + "]", byte[][].class)).isDeepEqualTo(new byte[][] {ABC});
        assertThat((Object[]) read("[" + FIRST + ",1]", Object[].class)).containsExactly(ABC, BigDecimal.ONE);
        assertThat((int[]) read("[1,2]", int[].class)).containsExactly(1, 2);
        assertThat(read("\"1970-01-01T00:00:00.005Z\"", Date.class)).isEqualTo(new Date(5));
        assertThat(read("\"2026-01-02T03:04:05Z\"", Instant.class)).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(read("{\"name\":\"a\",\"count\":1}", parameterized(Optional.class, Item.class)))
                .isEqualTo(Optional.of(new Item("a", 1)));
        assertThat(read("{\"a\":{\"name\":\"a\",\"count\":1}}", parameterized(Map.class, String.class, Item.class)))
                .isEqualTo(Map.of("a", new Item("a", 1)));
        assertThat((Map<?, ?>) read("{\"a\":" + FIRST + "}", parameterized(Map.class, String.class, Object.class)))
                .satisfies(map -> assertThat(map.get("a")).isEqualTo(ABC));
    }

    public record Pair<T>(T left, T right) {}

    /** Should this fail some day, Yasson has learned it, and the user guide may say so. */
    @Test
    void genericRecordsAreBeyondYasson() {
        Type type = parameterized(Pair.class, Item.class);
        String json = write(new Pair<>(new Item("a", 1), new Item("b", 2)));

        assertThat(json).isEqualTo("{\"left\":{\"count\":1,\"name\":\"a\"},\"right\":{\"count\":2,\"name\":\"b\"}}");
        assertThatThrownBy(() -> read(json, type)).isInstanceOf(JsonException.class);
    }

    @Test
    void failuresOfTheApplicationsTypesAreJsonExceptions() {
        assertThatThrownBy(() -> read("{\"count\":-1}", Picky.class)).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> read("{\"count\":\"abc\"}", Picky.class)).isInstanceOf(JsonException.class);
    }

    @Test
    void valuesThatContainThemselvesAreRefused() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        Bean bean = new Bean();
        bean.next = bean;

        assertThatThrownBy(() -> write(list)).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> write(bean)).isInstanceOf(JsonException.class);
    }

    @Test
    void aFailedConversionLeavesNothingBehind() {
        attachments.add(ABC);
        assertThatThrownBy(() -> read("{\"content\":7}", Upload.class)).isInstanceOf(JsonException.class);
        attachments.clear();

        assertThat(((Upload) read("{\"anything\":" + FIRST + "}", Upload.class)).anything())
                .isInstanceOf(Map.class);
    }

    @Test
    void writingDoesNotChangeTheInput() {
        ByteBuffer buffer = ByteBuffer.wrap(new byte[] {1, 2, 3, 4}, 1, 2);

        write(Collections.singletonList(buffer));

        assertThat(buffer.position()).isEqualTo(1);
        assertThat(attachments).containsExactly(new byte[] {2, 3});
    }

    private String write(@Nullable Object value) {
        return codec.write(value, attachments);
    }

    private Object read(String json, Type type) {
        return codec.read(json, type, attachments);
    }

    private static Type listOf(Class<?> item) {
        return parameterized(List.class, item);
    }

    private static Type parameterized(Class<?> raw, Class<?>... parameters) {
        return new ParameterizedType() {
            @Override
            public Type[] getActualTypeArguments() {
                return parameters.clone();
            }

            @Override
            public Type getRawType() {
                return raw;
            }

            @Override
            public @Nullable Type getOwnerType() {
                return null;
            }
        };
    }
}

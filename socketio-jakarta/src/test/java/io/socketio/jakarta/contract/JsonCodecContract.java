/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.contract.ContractTypes.Circle;
import io.socketio.jakarta.contract.ContractTypes.Colour;
import io.socketio.jakarta.contract.ContractTypes.Drawing;
import io.socketio.jakarta.contract.ContractTypes.Item;
import io.socketio.jakarta.contract.ContractTypes.Nested;
import io.socketio.jakarta.contract.ContractTypes.Numbers;
import io.socketio.jakarta.contract.ContractTypes.Page;
import io.socketio.jakarta.contract.ContractTypes.Part;
import io.socketio.jakarta.contract.ContractTypes.Shape;
import io.socketio.jakarta.contract.ContractTypes.Square;
import io.socketio.jakarta.contract.ContractTypes.Times;
import io.socketio.jakarta.contract.ContractTypes.Upload;
import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.json.JsonException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What handlers get and send, whichever library binds it. */
@NullUnmarked // an unexpected null fails the test either way
public abstract class JsonCodecContract {
    private static final byte[] ABC = "abc".getBytes(UTF_8);
    private static final byte[] XYZ = "xyz".getBytes(UTF_8);
    private static final String FIRST = "{\"_placeholder\":true,\"num\":0}";
    private static final String SECOND = "{\"num\":1,\"_placeholder\":true}";

    private final JsonCodec codec;
    private final List<byte[]> attachments = new ArrayList<>();

    /** For a codec that writes {@code java.time} as ISO 8601 and knows the kinds of {@link Shape}. */
    protected JsonCodecContract(JsonCodec codec) {
        this.codec = codec;
    }

    @Test
    void timesAreIsoTexts() {
        Times times = new Times(
                Instant.parse("2026-01-02T03:04:05.006Z"),
                LocalDate.of(2026, 1, 2),
                LocalDateTime.of(2026, 1, 2, 3, 4, 5),
                OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneOffset.ofHours(2)),
                ZonedDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneOffset.UTC),
                Duration.ofMinutes(90));

        assertThat(write(times))
                .contains(
                        "\"2026-01-02T03:04:05.006Z\"",
                        "\"2026-01-02\"",
                        "\"2026-01-02T03:04:05\"",
                        "\"2026-01-02T03:04:05+02:00\"",
                        "\"PT1H30M\"");
        assertThat((Times) read(write(times), Times.class))
                .usingRecursiveComparison()
                .ignoringFields("offset", "zoned")
                .isEqualTo(times);
        assertThat(((Times) read(write(times), Times.class)).offset().toInstant())
                .isEqualTo(times.offset().toInstant());
        assertThat(((Times) read(write(times), Times.class)).zoned().toInstant())
                .isEqualTo(times.zoned().toInstant());
        assertThat(read("\"2026-01-02T03:04:05Z\"", Instant.class)).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(write(LocalDate.of(2026, 1, 2))).isEqualTo("\"2026-01-02\"");
    }

    @Test
    void genericBeansKeepTheTypeOfTheirMembers() {
        Page<Item> page = page();

        assertThat(read(write(page), GenericType.of(Page.class, Item.class)))
                .usingRecursiveComparison()
                .isEqualTo(page);
    }

    @Test
    void recordsInRecordsAndOptionalMembersAreBound() {
        Nested nested = new Nested(page(), Optional.of(new Item("d", 4)), Optional.empty(), Colour.GREEN);

        assertThat(read(write(nested), Nested.class)).usingRecursiveComparison().isEqualTo(nested);
    }

    private static Page<Item> page() {
        Page<Item> page = new Page<>();
        page.items = List.of(new Item("a", 1));
        page.byName = Map.of("b", new Item("b", 2));
        page.first = new Item("c", 3);
        return page;
    }

    @Test
    void absentMembersAreNullOrEmpty() {
        Nested nested = (Nested) read("{\"page\":null}", Nested.class);

        assertThat(nested.page()).isNull();
        assertThat(nested.colour()).isNull();
        assertThat(nested.missing()).isNotPresent();
    }

    @Test
    void sealedTypesAreToldApart() {
        Drawing drawing = new Drawing(new Circle(1), List.of(new Square(2), new Circle(3)));

        assertThat(write(drawing)).contains("\"kind\":\"circle\"", "\"kind\":\"square\"");
        assertThat(read(write(drawing), Drawing.class)).isEqualTo(drawing);
        assertThat(read("{\"kind\":\"square\",\"side\":5}", Shape.class)).isEqualTo(new Square(5));
        assertThat(write(new Square(5))).contains("\"kind\":\"square\"");
        assertThatThrownBy(() -> read("{\"kind\":\"cube\",\"side\":5}", Shape.class))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void collectionsKeepTheTypeOfTheirItems() {
        String item = "{\"name\":\"a\",\"count\":1}";

        assertThat(read("[" + item + "]", GenericType.of(List.class, Item.class)))
                .isEqualTo(List.of(new Item("a", 1)));
        assertThat(read("{\"k\":" + item + "}", GenericType.of(Map.class, String.class, Item.class)))
                .isEqualTo(Map.of("k", new Item("a", 1)));
        assertThat((Item[]) read("[" + item + "]", Item[].class)).containsExactly(new Item("a", 1));
        assertThat(write(List.of(new Item("a", 1)))).contains("\"name\":\"a\"", "\"count\":1");
        assertThat(write(Map.of("k", new Item("a", 1)))).startsWith("{\"k\":{");
    }

    @Test
    void enumsAreTheirNames() {
        assertThat(write(Colour.RED)).isEqualTo("\"RED\"");
        assertThat(read("\"GREEN\"", Colour.class)).isEqualTo(Colour.GREEN);
        assertThat(read("[\"RED\"]", GenericType.of(List.class, Colour.class))).isEqualTo(List.of(Colour.RED));
        assertThatThrownBy(() -> read("\"BLUE\"", Colour.class)).isInstanceOf(JsonException.class);
    }

    @Test
    void numbersBeyondDoublesKeepEveryDigit() {
        Numbers numbers = new Numbers(
                9_007_199_254_740_993L,
                new BigInteger("123456789012345678901234567890"),
                new BigDecimal("12345678901234567890.123456789"));

        assertThat(write(numbers))
                .contains("9007199254740993", "123456789012345678901234567890", "12345678901234567890.123456789");
        assertThat(read(write(numbers), Numbers.class)).isEqualTo(numbers);
        assertThat(read("9007199254740993", long.class)).isEqualTo(9_007_199_254_740_993L);
        assertThat(read("12345678901234567890.123456789", BigDecimal.class))
                .isEqualTo(new BigDecimal("12345678901234567890.123456789"));
        assertThat(read("123456789012345678901234567890", BigInteger.class))
                .isEqualTo(new BigInteger("123456789012345678901234567890"));
        assertThat(read("12345678901234567890.123456789", Object.class))
                .isEqualTo(new BigDecimal("12345678901234567890.123456789"));
    }

    @Test
    void numbersBeyondDoublesKeepEveryDigitBesideBinaryData() {
        attachments.add(ABC);
        String json = "{\"id\":9007199254740993,\"huge\":123456789012345678901234567890,"
                + "\"exact\":12345678901234567890.1234567890}";

        assertThat(((Numbers) read(json, Numbers.class)).exact())
                .isEqualTo(new BigDecimal("12345678901234567890.1234567890"));
        assertThat(((Numbers) read(json, Numbers.class)).id()).isEqualTo(9_007_199_254_740_993L);
    }

    @Test
    void numbersJsonHasNoFormForBecomeNull() {
        assertThat(write(Double.NaN)).isEqualTo("null");
        assertThat(write(new double[] {1.5, Double.POSITIVE_INFINITY})).isEqualTo("[1.5,null]");
        assertThat(write(Map.of("x", Float.NaN))).isEqualTo("{\"x\":null}");
    }

    @Test
    void nullIsNull() {
        assertThat(write(null)).isEqualTo("null");
        assertThat(read("null", Item.class)).isNull();
        assertThat(read("null", int.class)).isNull();
        assertThat(write(Arrays.asList(1, null))).isEqualTo("[1,null]");
    }

    @Test
    void optionalValuesAreTheirContent() {
        assertThat(write(Optional.of(new Item("a", 1)))).contains("\"name\":\"a\"");
        assertThat(write(Optional.empty())).isEqualTo("null");
        assertThat(read("{\"name\":\"a\",\"count\":1}", GenericType.of(Optional.class, Item.class)))
                .isEqualTo(Optional.of(new Item("a", 1)));
    }

    @Test
    void openTypesGivePlainValues() {
        attachments.add(ABC);
        Map<String, @Nullable Object> expected = new HashMap<>();
        expected.put("n", new BigDecimal("1.5"));
        expected.put("i", new BigDecimal("7"));
        expected.put("t", true);
        expected.put("z", null);
        expected.put("s", List.of("x", List.of()));
        String json = "{\"n\":1.5,\"i\":7,\"t\":true,\"z\":null,\"s\":[\"x\",[]]}";

        assertThat(read(json, Object.class)).isEqualTo(expected);
        assertThat(read(json, Map.class)).isEqualTo(expected);
        assertThat(read("[" + json + "]", List.class)).isEqualTo(List.of(expected));
        assertThat(read(FIRST, Object.class)).isEqualTo(ABC);
        assertThatThrownBy(() -> read("[]", Map.class)).isInstanceOf(JsonException.class);
    }

    @Test
    void binaryDataAtAnyDepthSurvivesARoundTrip() {
        Upload upload = new Upload(
                new Part("m", ABC),
                ByteBuffer.wrap(XYZ),
                List.of(new Part("p", XYZ), new Part("empty", null)),
                Map.of("k", ABC),
                List.of(List.of(XYZ, ABC)),
                Map.of("deep", List.of(XYZ)));

        String json = write(upload);
        Upload read = (Upload) read(json, Upload.class);

        assertThat(attachments).hasSize(7);
        assertThat(json)
                .contains("\"_placeholder\":true")
                .doesNotContain("YWJj")
                .doesNotContain("97,98,99");
        assertThat(read.main().content()).isEqualTo(ABC);
        assertThat(read.buffer()).isEqualTo(ByteBuffer.wrap(XYZ));
        assertThat(read.parts().get(0).content()).isEqualTo(XYZ);
        assertThat(read.parts().get(1).content()).isNull();
        assertThat(read.byName().get("k")).isEqualTo(ABC);
        assertThat(read.rows().get(0)).containsExactly(XYZ, ABC);
        assertThat(((List<?>) ((Map<?, ?>) read.anything()).get("deep")).get(0)).isEqualTo(XYZ);
    }

    @Test
    void binaryDataIsNumberedFromWhatIsThere() {
        attachments.add(ABC);

        assertThat(write(XYZ)).isEqualTo("{\"_placeholder\":true,\"num\":1}");
        assertThat(attachments).containsExactly(ABC, XYZ);
    }

    @Test
    void aBufferIsWrittenFromItsPositionWhichStays() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(4)
                .put(new byte[] {1, 2, 3, 4})
                .position(1)
                .limit(3);

        write(List.of(buffer));

        assertThat(attachments).containsExactly(new byte[] {2, 3});
        assertThat(buffer.position()).isEqualTo(1);
    }

    @Test
    void binaryDataIsReadAtTheTop() {
        attachments.add(ABC);
        attachments.add(XYZ);

        assertThat(read(FIRST, byte[].class)).isEqualTo(ABC);
        assertThat(read(SECOND, ByteBuffer.class)).isEqualTo(ByteBuffer.wrap(XYZ));
        assertThat((List<?>) read("[" + SECOND + "]", GenericType.of(List.class, byte[].class)))
                .satisfiesExactly(first -> assertThat(first).isEqualTo(XYZ));
    }

    @Test
    void binaryDataWhereOtherTypesAreWantedIsRefused() {
        attachments.add(ABC);

        assertThatThrownBy(() -> read(FIRST, int.class)).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> read("{\"name\":\"a\",\"count\":" + FIRST + "}", Item.class))
                .isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> read("{\"_placeholder\":true,\"num\":1}", byte[].class))
                .isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> read("{\"_placeholder\":true,\"num\":-1}", byte[].class))
                .isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> read("{\"_placeholder\":true,\"num\":0.5}", byte[].class))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void placeholdersWithoutAttachmentsArePlainData() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("_placeholder", true);
        plain.put("num", BigDecimal.ZERO);

        assertThat(read(FIRST, Object.class)).isEqualTo(plain);
        assertThatThrownBy(() -> read(FIRST, byte[].class)).isInstanceOf(JsonException.class);
    }

    @Test
    void surrogatesWithoutTheirOtherHalfAreEscaped() {
        assertThat(write("a\ud83db")).isEqualToIgnoringCase("\"a\\ud83db\"");
    }

    @Test
    void whatContainsItselfIsRefused() {
        List<Object> list = new ArrayList<>();
        list.add(list);

        assertThatThrownBy(() -> write(list)).isInstanceOf(JsonException.class);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> read("\"x\"", int.class)).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> read("99999999999", int.class)).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> read("[]", Item.class)).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> read("\"yesterday\"", Instant.class)).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> read("{\"name\":\"a\",\"count\":\"x\"}", Item.class))
                .isInstanceOf(JsonException.class);
    }

    private String write(@Nullable Object value) {
        return codec.write(value, attachments);
    }

    private Object read(String json, Type type) {
        return codec.read(json, type, attachments);
    }
}

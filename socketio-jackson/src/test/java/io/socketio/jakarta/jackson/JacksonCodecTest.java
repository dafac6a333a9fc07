/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.socketio.jakarta.json.JsonException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What is special with Jackson; what all codecs do is in {@link JacksonContractTest}. */
@NullUnmarked // an unexpected null fails the test either way
class JacksonCodecTest {
    private static final byte[] ABC = {97, 98, 99};
    private static final String PLACEHOLDER = "{\"_placeholder\":true,\"num\":0}";

    private final List<byte[]> attachments = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent")
    public record Picture(String fileName, double[] position, float scale, byte[] content) {}

    @Test
    void theMappersConfigurationHolds() {
        JacksonCodec codec = new JacksonCodec(JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build());
        Picture picture = new Picture("a", new double[] {1, Double.NaN}, Float.POSITIVE_INFINITY, ABC);

        assertThat(codec.write(picture, attachments))
                .isEqualTo(
                        "{\"file_name\":\"a\",\"position\":[1.0,null],\"scale\":null,\"content\":" + PLACEHOLDER + "}");
        Picture read = (Picture)
                codec.read("{\"file_name\":\"b\",\"content\":" + PLACEHOLDER + "}", Picture.class, attachments);
        assertThat(read).isNotNull();
        assertThat(read.fileName()).isEqualTo("b");
        assertThat(read.content()).isEqualTo(ABC);
    }

    public record Pair<T>(T left, List<T> right) {}

    public record Pairs(Pair<Picture> pictures) {}

    @Test
    void genericRecordsKeepTheTypeOfTheirMembers() {
        JacksonCodec codec = new JacksonCodec(new ObjectMapper());
        Picture picture = new Picture("a", new double[] {1}, 1, ABC);
        Pairs pairs = new Pairs(new Pair<>(picture, List.of(picture)));

        assertThat(codec.read(codec.write(pairs, attachments), Pairs.class, attachments))
                .usingRecursiveComparison()
                .isEqualTo(pairs);
    }

    @Test
    void surrogatesWithoutTheirOtherHalfAreEscapedInMembersToo() {
        JacksonCodec codec = new JacksonCodec(new ObjectMapper());

        assertThat(codec.write(List.of("\ude00😀", "a\ud83d"), attachments)).isEqualTo("[\"\\ude00😀\",\"a\\ud83d\"]");
    }

    @Test
    void theMapperStaysAsItIs() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        new JacksonCodec(mapper).write(new byte[][] {ABC}, attachments);

        assertThat(mapper.writeValueAsString(new byte[][] {ABC})).isEqualTo("[\"YWJj\"]");
        assertThat(mapper.readValue("\"YWJj\"", byte[].class)).isEqualTo(ABC);
    }

    @Test
    void outputIsOneLineWhateverTheMapperDoes() {
        JacksonCodec codec = new JacksonCodec(
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build());

        assertThat(codec.write(List.of(List.of(1)), attachments)).isEqualTo("[[1]]");
    }

    @Test
    void treesAreValuesToo() {
        JacksonCodec codec = new JacksonCodec(new ObjectMapper());
        JsonNode tree = JsonNodeFactory.instance.objectNode().put("b", ABC);

        assertThat(codec.write(tree, attachments)).isEqualTo("{\"b\":" + PLACEHOLDER + "}");
        assertThat(codec.read("{\"b\":" + PLACEHOLDER + "}", JsonNode.class, attachments))
                .isEqualTo(tree);
    }

    @Test
    void aMemberIsNotClosedOrFlushedEarly() {
        JacksonCodec codec = new JacksonCodec(new ObjectMapper());

        assertThat(codec.write(List.of(ABC, "x", List.of(ABC)), attachments))
                .isEqualTo("[" + PLACEHOLDER + ",\"x\",[{\"_placeholder\":true,\"num\":1}]]");
    }

    @Test
    void deepNestingFromAClientIsRefused() {
        JacksonCodec codec = new JacksonCodec(new ObjectMapper());
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThatThrownBy(() -> codec.read(deep, Object.class, List.of())).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> codec.read(deep, Object.class, List.of(ABC))).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> codec.read(deep, String[][].class, List.of(ABC)))
                .isInstanceOf(JsonException.class);
    }
}

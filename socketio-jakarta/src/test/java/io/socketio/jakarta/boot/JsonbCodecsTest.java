/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.contract.ContractTypes.Item;
import io.socketio.jakarta.contract.ContractTypes.Part;
import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.json.JsonException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** JSON-B as an application wants it. */
@NullUnmarked // an unexpected null fails the test either way
@SuppressWarnings("JavaUtilDate") // applications still have them
class JsonbCodecsTest {
    private static final byte[] ABC = {97, 98, 99};
    private static final String PLACEHOLDER = "{\"_placeholder\":true,\"num\":0}";

    private final List<byte[]> attachments = new ArrayList<>();

    public static class Event {
        public Date at = new Date(0);
        public byte[] rawContent = ABC;
    }

    public static final class YearWriter implements JsonbSerializer<Date> {
        @Override
        public void serialize(Date value, JsonGenerator generator, SerializationContext context) {
            generator.write("a date");
        }
    }

    @Test
    void aConfigurationIsUsedAndGivesBinaryDataInBeans() {
        JsonCodec codec = JsonbCodecs.of(new JsonbConfig()
                .withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES)
                .withSerializers(new YearWriter()));

        assertThat(codec.write(new Event(), attachments))
                .isEqualTo("{\"at\":\"a date\",\"raw_content\":" + PLACEHOLDER + "}");
        assertThat(((Event) codec.read("{\"raw_content\":" + PLACEHOLDER + "}", Event.class, attachments)).rawContent)
                .isEqualTo(ABC);
    }

    @Test
    void aConfigurationIsNotChanged() {
        JsonbConfig config = new JsonbConfig().withSerializers(new YearWriter());
        JsonbCodecs.of(config);

        Jsonb own = JsonbBuilder.create(config);
        assertThat(own.toJson(new Event())).isEqualTo("{\"at\":\"a date\",\"rawContent\":[97,98,99]}");
    }

    @Test
    void aFinishedJsonbBindsBeansAndPlainValuesCarryBinaryData() {
        Jsonb own = JsonbBuilder.create(new JsonbConfig().withNullValues(true));
        JsonCodec codec = JsonbCodecs.of(own);

        assertThat(codec.write(new Part("a", null), attachments)).isEqualTo("{\"content\":null,\"name\":\"a\"}");
        assertThat(codec.read("{\"name\":\"a\",\"count\":1}", Item.class, attachments))
                .isEqualTo(new Item("a", 1));
        assertThat(codec.write(Map.of("k", ABC), attachments)).isEqualTo("{\"k\":" + PLACEHOLDER + "}");
        assertThat(codec.read(PLACEHOLDER, byte[].class, attachments)).isEqualTo(ABC);
    }

    @Test
    void aFinishedJsonbRefusesBinaryDataInBeansAndSaysWhatToDo() {
        attachments.add(ABC);
        Jsonb own = JsonbBuilder.create();
        JsonCodec codec = JsonbCodecs.of(own);

        assertThat(codec.read("{\"name\":\"a\",\"count\":1}", Item.class, attachments))
                .isEqualTo(new Item("a", 1));
        assertThatThrownBy(
                        () -> codec.read("{\"name\":\"a\",\"content\":" + PLACEHOLDER + "}", Part.class, attachments))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining(Part.class.getName())
                .hasMessageContaining("provide a JsonbConfig");
    }

    @Test
    void aFinishedJsonbIsNeverClosed() {
        Jsonb own = (Jsonb) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Jsonb.class}, (proxy, method, arguments) -> {
                    throw new AssertionError("called " + method.getName());
                });

        ((JsonbCodec) JsonbCodecs.of(own)).close();
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import jakarta.json.stream.JsonParser;
import java.io.File;
import java.lang.annotation.ElementType;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BindableTypesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                int.class,
                byte[].class,
                byte[][].class,
                int[].class,
                String[].class,
                ByteBuffer.class,
                Object.class,
                Number.class,
                BigDecimal.class,
                Instant.class,
                ZoneId.class,
                UUID.class,
                URI.class,
                ElementType.class,
                Collection.class,
                Set.class,
                Map.class,
                JsonValue.class,
                JsonArray.class,
                Item.class,
                Described.class,
                Shape.class,
                Polygon.class,
                Square.class
            })
    void typesThatJsonCanBeBoundTo(Class<?> type) {
        assertThat(BindableTypes.objection(type)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                char[].class,
                Void.class,
                Class.class,
                Thread.class,
                File.class,
                Path.class,
                Runnable.class,
                Iterator.class,
                Stream.class,
                OptionalInt.class,
                Jsonb.class,
                JsonParser.class,
                Override.class,
                Hidden.class,
                Undescribed.class
            })
    void typesThatJsonCanNeverBeBoundTo(Class<?> type) {
        assertThat(BindableTypes.objection(type)).isPresent();
    }

    public record Item(String name) {}

    record Hidden(String name) {}

    @JsonbTypeInfo
    interface Described {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    sealed interface Shape permits Polygon {}

    abstract static sealed class Polygon implements Shape permits Square {}

    static final class Square extends Polygon {}

    sealed interface Undescribed permits OnlyOne {}

    record OnlyOne() implements Undescribed {}
}

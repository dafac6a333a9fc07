/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.contract;

import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types as an application writes them. */
public final class ContractTypes {
    private ContractTypes() {}

    public enum Colour {
        RED,
        GREEN
    }

    public record Item(String name, int count) {}

    public record Times(
            Instant instant,
            LocalDate date,
            LocalDateTime dateTime,
            OffsetDateTime offset,
            ZonedDateTime zoned,
            Duration duration) {}

    /** Not a record: Yasson does not resolve the parameters of those. */
    public static class Page<T> {
        public List<T> items = List.of();
        public Map<String, T> byName = Map.of();
        public @Nullable T first;
    }

    public record Nested(Page<Item> page, Optional<Item> found, Optional<String> missing, Colour colour) {}

    public record Numbers(long id, BigInteger huge, BigDecimal exact) {}

    @JsonbTypeInfo(
            key = "kind",
            value = {
                @JsonbSubtype(alias = "circle", type = Circle.class),
                @JsonbSubtype(alias = "square", type = Square.class)
            })
    public sealed interface Shape permits Circle, Square {}

    public record Circle(int radius) implements Shape {}

    public record Square(int side) implements Shape {}

    public record Drawing(Shape cover, List<Shape> shapes) {}

    @SuppressWarnings("ArrayRecordComponent") // applications do this
    public record Part(String name, byte @Nullable [] content) {}

    @SuppressWarnings("ArrayRecordComponent")
    public record Upload(
            Part main,
            ByteBuffer buffer,
            List<Part> parts,
            Map<String, byte[]> byName,
            List<List<byte[]>> rows,
            @Nullable Object anything) {}
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.json;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types as an application writes them. */
public final class ExampleTypes {
    private ExampleTypes() {}

    public enum Colour {
        RED,
        GREEN
    }

    public record Item(String name, int count) {}

    public record Order(
            Instant placed,
            LocalDate due,
            Colour colour,
            List<Item> items,
            Optional<String> note,
            Map<String, Item> byName) {}

    @SuppressWarnings("ArrayRecordComponent") // applications do this
    public record Upload(
            String name,
            byte @Nullable [] content,
            @Nullable ByteBuffer buffer,
            @Nullable List<byte[]> parts,
            @Nullable Map<String, Object> properties,
            @Nullable Object anything,
            byte @Nullable [][] rows) {}

    /** A bean with everything JSON-B has to be told about. */
    public static class Bean {
        public byte @Nullable [] bytes;
        public @Nullable Object anything;
        public @Nullable List<Object> list;
        public @Nullable Map<String, byte[]> map;
        public @Nullable Double number;
        public @Nullable Float small;
        public double @Nullable [] numbers;
        public float @Nullable [] smalls;

        @SuppressWarnings("JavaUtilDate")
        public @Nullable Date date;

        public @Nullable Bean next;
    }

    public record Picky(int count) {
        public Picky {
            if (count < 0) {
                throw new IllegalArgumentException("count");
            }
        }
    }
}

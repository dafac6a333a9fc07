/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.json;

import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Converts between event arguments and JSON text. Thread-safe.
 *
 * <p>Binary data ({@code byte[]} and {@link java.nio.ByteBuffer}, at any depth) is not part of the text: a placeholder
 * {@code {"_placeholder":true,"num":i}} stands for attachment {@code i} (Socket.IO protocol 5, "Packet encoding").
 */
public interface JsonCodec {

    /**
     * Writes one value.
     *
     * @param value what to write, {@code null} for JSON null
     * @param attachments receives the binary data found, in the order of their placeholders; numbering goes on from its
     *     present size
     * @throws JsonException if the value cannot be written
     */
    String write(@Nullable Object value, List<byte[]> attachments);

    /**
     * Writes one value to the end of a text. A codec that can do without a text in between overrides this.
     *
     * @param value as for {@link #write(Object, List)}
     * @param attachments as for {@link #write(Object, List)}
     * @param text where to write; what it holds after a failure is of no concern
     * @throws JsonException if the value cannot be written
     */
    default void write(@Nullable Object value, List<byte[]> attachments, StringBuilder text) {
        text.append(write(value, attachments));
    }

    /**
     * Reads one value.
     *
     * @param json valid JSON text
     * @param type the type to bind to; {@code Object} gives plain values ({@code String}, {@code BigDecimal},
     *     {@code Boolean}, {@code byte[]}, {@code List}, {@code Map})
     * @param attachments the binary data that placeholders stand for, empty to read placeholders as plain objects
     * @return {@code null} for JSON null
     * @throws JsonException if the text does not fit the type
     */
    @Nullable
    Object read(String json, Type type, List<byte[]> attachments);
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.json;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What JSON-B has to know for members of records and beans: binary data, values of open type, dates, numbers that JSON
 * has no form for.
 *
 * <p>Serializers are created once but attachments belong to one call, and JSON-B passes nothing through, hence the
 * thread-local: it belongs to this object and is empty whenever no conversion runs, so it keeps no class loader.
 */
final class BinaryBindings {
    @SuppressWarnings("ThreadLocalUsage") // one for each server is meant: a static one would outlive an undeployment
    private final ThreadLocal<List<byte[]>> current = new ThreadLocal<>();

    /** A copy of the configuration with what is said here behind what it has. */
    JsonbConfig addTo(JsonbConfig config) {
        JsonbConfig copy = new JsonbConfig();
        config.getAsMap().forEach(copy::setProperty);
        return copy.withSerializers(
                        new BytesWriter(),
                        new BufferWriter(),
                        new DateWriter(),
                        new DoubleWriter(),
                        new FloatWriter(),
                        new DoublesWriter(),
                        new FloatsWriter())
                .withDeserializers(new BytesReader(), new BufferReader(), new DateReader(), new OpenReader());
    }

    /** Runs one conversion with its attachments; conversions may be nested. */
    <T extends @Nullable Object> T with(List<byte[]> attachments, Supplier<T> conversion) {
        List<byte[]> outer = current.get();
        current.set(attachments);
        try {
            return conversion.get();
        } finally {
            if (outer == null) {
                current.remove();
            } else {
                current.set(outer);
            }
        }
    }

    /** A copy of what remains in the buffer, whose position stays. */
    static byte[] bytesOf(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private List<byte[]> attachments() {
        List<byte[]> attachments = current.get();
        if (attachments == null) {
            throw new IllegalStateException("binary data is converted by a JsonbCodec only");
        }
        return attachments;
    }

    private void writePlaceholder(byte[] binary, JsonGenerator generator) {
        List<byte[]> attachments = attachments();
        generator.writeStartObject();
        generator.write(Placeholders.MARK, true);
        generator.write(Placeholders.NUM, attachments.size());
        generator.writeEnd();
        attachments.add(binary);
    }

    private static void writeNumber(double value, JsonGenerator generator) {
        if (Double.isFinite(value)) {
            generator.write(value);
        } else {
            generator.writeNull();
        }
    }

    private static void writeNumber(float value, JsonGenerator generator) {
        if (Float.isFinite(value)) {
            // Not as a double, which would show 0.1f as 0.10000000149011612.
            generator.write(new BigDecimal(Float.toString(value)));
        } else {
            generator.writeNull();
        }
    }

    private byte @Nullable [] readPlaceholder(JsonParser parser) {
        JsonValue value = parser.getValue();
        return value.equals(JsonValue.NULL) ? null : Placeholders.require(value, attachments());
    }

    private final class BytesWriter implements JsonbSerializer<byte[]> {
        @Override
        public void serialize(byte[] value, JsonGenerator generator, SerializationContext context) {
            writePlaceholder(value, generator);
        }
    }

    private final class BufferWriter implements JsonbSerializer<ByteBuffer> {
        @Override
        public void serialize(ByteBuffer value, JsonGenerator generator, SerializationContext context) {
            writePlaceholder(bytesOf(value), generator);
        }
    }

    private static final class DateWriter implements JsonbSerializer<Date> {
        @Override
        public void serialize(Date value, JsonGenerator generator, SerializationContext context) {
            generator.write(JsonText.isoMillis(value));
        }
    }

    private static final class DoubleWriter implements JsonbSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator generator, SerializationContext context) {
            writeNumber(value, generator);
        }
    }

    private static final class DoublesWriter implements JsonbSerializer<double[]> {
        @Override
        public void serialize(double[] value, JsonGenerator generator, SerializationContext context) {
            generator.writeStartArray();
            for (double number : value) {
                writeNumber(number, generator);
            }
            generator.writeEnd();
        }
    }

    private static final class FloatsWriter implements JsonbSerializer<float[]> {
        @Override
        public void serialize(float[] value, JsonGenerator generator, SerializationContext context) {
            generator.writeStartArray();
            for (float number : value) {
                writeNumber(number, generator);
            }
            generator.writeEnd();
        }
    }

    private static final class FloatWriter implements JsonbSerializer<Float> {
        @Override
        public void serialize(Float value, JsonGenerator generator, SerializationContext context) {
            writeNumber(value, generator);
        }
    }

    @SuppressWarnings("NullAway") // JSON-B knows null as the value of JSON null, its API is not annotated
    private final class BytesReader implements JsonbDeserializer<byte[]> {
        @Override
        public byte[] deserialize(JsonParser parser, DeserializationContext context, Type type) {
            return readPlaceholder(parser);
        }
    }

    @SuppressWarnings("NullAway") // see BytesReader
    private final class BufferReader implements JsonbDeserializer<ByteBuffer> {
        @Override
        public ByteBuffer deserialize(JsonParser parser, DeserializationContext context, Type type) {
            byte[] binary = readPlaceholder(parser);
            return binary == null ? null : ByteBuffer.wrap(binary);
        }
    }

    @SuppressWarnings({"NullAway", "JavaUtilDate"}) // see BytesReader; the counterpart of JsonText.isoMillis
    private static final class DateReader implements JsonbDeserializer<Date> {
        @Override
        public Date deserialize(JsonParser parser, DeserializationContext context, Type type) {
            JsonValue value = parser.getValue();
            if (value.equals(JsonValue.NULL)) {
                return null;
            }
            if (!(value instanceof JsonString text)) {
                throw JsonbCodec.doesNotFit(Date.class);
            }
            return Date.from(Instant.parse(text.getString()));
        }
    }

    /** For {@code Object}: members, items and map values whose type is open. */
    @SuppressWarnings("NullAway") // see BytesReader
    private final class OpenReader implements JsonbDeserializer<Object> {
        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context, Type type) {
            return PlainValues.of(parser.getValue(), attachments());
        }
    }
}

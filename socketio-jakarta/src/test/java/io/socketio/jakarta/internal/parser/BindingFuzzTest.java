/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.json.JsonException;
import io.socketio.jakarta.parser.Packet;
import io.socketio.jakarta.parser.PacketDecoder;
import io.socketio.jakarta.parser.PacketException;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;

/**
 * Whatever JSON the decoder let through, binding it gives a value or the codec's own exception. The first byte of an input
 * chooses the type, the rest is the array of an event with one attachment.
 */
class BindingFuzzTest {
    private static final JsonbCodec CODEC = JsonbCodec.create();
    private static final List<Type> TYPES = List.of(
            Object.class,
            String.class,
            int.class,
            Long.class,
            byte.class,
            double.class,
            Float.class,
            boolean.class,
            BigDecimal.class,
            BigInteger.class,
            Number.class,
            byte[].class,
            ByteBuffer.class,
            Map.class,
            List.class,
            JsonValue.class,
            Colour.class,
            Instant.class,
            int[].class,
            Everything.class);

    @AfterAll
    static void close() {
        CODEC.close();
    }

    private enum Colour {
        RED,
        GREEN
    }

    /** Members of every kind. */
    @NullUnmarked // set by JSON-B
    public static final class Everything {
        public String text;
        public int number;
        public Long whole;
        public double decimal;
        public BigDecimal big;
        public boolean flag;
        public byte[] binary;
        public Optional<String> optional;
        public List<Everything> list;
        public Map<String, Object> map;
        public Object any;
        public Instant time;

        @JsonbProperty("renamed")
        public char character;
    }

    @FuzzTest(maxDuration = "8s")
    void arguments(byte[] input) {
        if (input.length == 0) {
            return;
        }
        Type type = TYPES.get(Byte.toUnsignedInt(input[0]) % TYPES.size());
        PacketDecoder decoder = new DefaultDecoder(10, 1_000_000);
        try {
            decoder.decodeText("61-1" + new String(input, 1, input.length - 1, UTF_8));
            if (decoder.decodeBinary(new byte[] {1, 2, 3}) instanceof Packet.Ack ack) {
                for (int i = 0; i < ack.arguments().size(); i++) {
                    ack.arguments().read(i, type, CODEC);
                }
            }
        } catch (PacketException | JsonException expected) {
            // the right answers to what is not a packet, and to what does not fit
        }
    }
}

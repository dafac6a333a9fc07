/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.json.JsonException;
import io.socketio.jakarta.parser.Packet;
import io.socketio.jakarta.parser.PacketDecoder;
import io.socketio.jakarta.parser.PacketException;
import io.socketio.jakarta.parser.Parser;
import io.socketio.jakarta.parser.ParserContext;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/**
 * Whatever messages come, the decoder gives packets whose arguments can be read (but for numbers that no type holds) and
 * are JSON for others too, or throws its own exception. The messages of an input are separated by a byte that UTF-8 does not have; one that begins with 1 is
 * binary.
 */
class DefaultPacketFuzzTest {
    private static final byte SEPARATOR = (byte) 0xff;
    private static final byte BINARY = 1;
    private static final JsonbCodec CODEC = JsonbCodec.create();
    private static final ParserContext CONTEXT = new ParserContext(CODEC, 10, 1_000_000);
    private static final Parser PARSER = new DefaultParser();

    @AfterAll
    static void close() {
        CODEC.close();
    }

    @FuzzTest(maxDuration = "8s")
    void packets(byte[] input) {
        PacketDecoder decoder = PARSER.decoder(CONTEXT);
        try {
            int start = 0;
            for (int end = 0; end <= input.length; end++) {
                if (end == input.length || input[end] == SEPARATOR) {
                    read(decode(decoder, Arrays.copyOfRange(input, start, end)));
                    start = end + 1;
                }
            }
            for (int i = 0; i < 10 && decoder.isReassembling(); i++) {
                read(decoder.decodeBinary(new byte[] {1}));
            }
        } catch (PacketException expected) {
            // the right answer to what is not a packet
        }
    }

    private static @Nullable Packet decode(PacketDecoder decoder, byte[] message) {
        return message.length > 0 && message[0] == BINARY
                ? decoder.decodeBinary(message)
                : decoder.decodeText(new String(message, UTF_8));
    }

    private static void read(@Nullable Packet packet) {
        if (packet instanceof Packet.Event event) {
            read((event.arguments() instanceof JsonArguments json) ? json : null);
        } else if (packet instanceof Packet.Ack ack) {
            read((ack.arguments() instanceof JsonArguments json) ? json : null);
        } else if (packet instanceof Packet.Connect connect) {
            read((connect.auth() instanceof JsonArguments json) ? json : null);
        }
    }

    private static void read(@Nullable JsonArguments arguments) {
        if (arguments == null) {
            return;
        }
        try {
            RandomValues.read(arguments, CODEC);
        } catch (JsonException e) {
            assertThat(e).hasMessage("the exponent of a number is beyond what a BigDecimal holds");
            return;
        }
        arguments.json().forEach(json -> {
            try (JsonReader reader = CODEC.provider().createReader(new StringReader(json))) {
                reader.readValue();
            }
        });
    }
}

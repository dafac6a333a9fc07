/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.internal.parser.msgpack.MsgpackParser;
import io.socketio.jakarta.parser.Packet;
import io.socketio.jakarta.parser.PacketDecoder;
import io.socketio.jakarta.parser.PacketException;
import io.socketio.jakarta.parser.Parser;
import io.socketio.jakarta.parser.ParserContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** Whatever bytes come, a decoder gives packets whose arguments can be read, or its own exception. */
class ParserFuzzTest {
    private static final JsonbCodec CODEC = JsonbCodec.create();
    private static final ParserContext CONTEXT = new ParserContext(CODEC, 10, 1_000_000);
    private static final Parser DEFAULT = new DefaultParser(CODEC.provider());
    private static final Parser MSGPACK = new MsgpackParser(CODEC.provider());

    @AfterAll
    static void close() {
        CODEC.close();
    }

    @FuzzTest
    void packetsOfTheDefaultParser(byte[] input) {
        PacketDecoder decoder = DEFAULT.decoder(CONTEXT);
        try {
            Packet packet = decoder.decodeText(new String(input, UTF_8));
            for (int i = 0; i < 10 && packet == null; i++) {
                packet = decoder.decodeBinary(new byte[] {1});
            }
            read(packet);
        } catch (PacketException expected) {
            // the right answer to what is not a packet
        }
    }

    @FuzzTest
    void packetsOfMessagePack(byte[] input) {
        try {
            read(MSGPACK.decoder(CONTEXT).decodeBinary(input));
        } catch (PacketException expected) {
            // the right answer to what is not a packet
        }
    }

    private static void read(@Nullable Packet packet) {
        if (packet instanceof Packet.Event event) {
            RandomValues.read(event.arguments(), CODEC);
        } else if (packet instanceof Packet.Ack ack) {
            RandomValues.read(ack.arguments(), CODEC);
        } else if (packet instanceof Packet.Connect connect) {
            RandomValues.read(connect.auth(), CODEC);
        }
    }
}

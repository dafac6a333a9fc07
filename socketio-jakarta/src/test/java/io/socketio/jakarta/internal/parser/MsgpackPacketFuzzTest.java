/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.internal.parser.msgpack.MsgpackParser;
import io.socketio.jakarta.parser.Packet;
import io.socketio.jakarta.parser.PacketException;
import io.socketio.jakarta.parser.Parser;
import io.socketio.jakarta.parser.ParserContext;
import io.socketio.jakarta.parser.RawArguments;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.AfterAll;

/** Whatever bytes come, the decoder gives packets whose arguments can be read, or throws its own exception. */
class MsgpackPacketFuzzTest {
    private static final JsonbCodec CODEC = JsonbCodec.create();
    private static final ParserContext CONTEXT = new ParserContext(CODEC, 10, 1_000_000);
    private static final Parser PARSER = new MsgpackParser(CODEC.provider());

    @AfterAll
    static void close() {
        CODEC.close();
    }

    @FuzzTest(maxDuration = "8s")
    void packets(byte[] input) {
        try {
            Packet packet = PARSER.decoder(CONTEXT).decodeBinary(input);
            if (packet instanceof Packet.Event event) {
                read(event.arguments());
            } else if (packet instanceof Packet.Ack ack) {
                read(ack.arguments());
            } else if (packet instanceof Packet.Connect connect) {
                read(connect.auth());
            }
        } catch (PacketException expected) {
            // the right answer to what is not a packet
        }
    }

    private static void read(RawArguments arguments) {
        RandomValues.read(arguments, CODEC);
        for (int i = 0; i < arguments.size(); i++) {
            arguments.read(i, JsonValue.class, CODEC);
        }
    }
}

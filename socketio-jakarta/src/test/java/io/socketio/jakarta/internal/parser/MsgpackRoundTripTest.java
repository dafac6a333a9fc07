/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.internal.parser.msgpack.MsgpackParser;
import io.socketio.jakarta.parser.EncodedPacket;
import io.socketio.jakarta.parser.EngineMessage;
import io.socketio.jakarta.parser.Packet;
import io.socketio.jakarta.parser.PacketDecoder;
import io.socketio.jakarta.parser.PacketEncoder;
import io.socketio.jakarta.parser.PacketException;
import io.socketio.jakarta.parser.ParserContext;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@NullUnmarked // an unexpected null fails the test either way
class MsgpackRoundTripTest {
    private static final JsonbCodec CODEC = JsonbCodec.create();
    private static final ParserContext CONTEXT = new ParserContext(CODEC, 10, 1_000_000);
    private static final MsgpackParser PARSER = new MsgpackParser(CODEC.provider());

    private final PacketEncoder encoder = PARSER.encoder(CONTEXT);
    private final PacketDecoder decoder = PARSER.decoder(CONTEXT);

    @AfterAll
    static void close() {
        CODEC.close();
    }

    @Test
    void whatIsEncodedIsDecodedToTheSameValues() {
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            String namespace = random.nextBoolean() ? "/" : "/n" + random.nextInt(9);
            OptionalLong ackId =
                    random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong(1L << 53));
            String name = "e" + RandomValues.text(random);
            List<@Nullable Object> arguments = RandomValues.list(random, 3);

            Packet packet = decoder.decodeBinary(binary(encoder.event(namespace, ackId, name, arguments)));

            assertThat(packet).as("seed %d", seed).isInstanceOf(Packet.Event.class);
            Packet.Event event = (Packet.Event) packet;
            assertThat(event.namespace()).as("seed %d", seed).isEqualTo(namespace);
            assertThat(event.ackId()).as("seed %d", seed).isEqualTo(ackId);
            assertThat(event.name()).as("seed %d", seed).isEqualTo(name);
            assertThat(RandomValues.read(event.arguments(), CODEC))
                    .as("seed %d", seed)
                    .usingRecursiveComparison()
                    .isEqualTo(arguments);
        }
    }

    @Test
    void brokenPacketsNeverGiveAnythingButAPacketException() {
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            byte[] message = binary(encoder.ack("/a", 1, RandomValues.list(random, 3)));
            for (int i = random.nextInt(4); i > 0; i--) {
                message[random.nextInt(message.length)] = (byte) random.nextInt();
            }
            try {
                readAll(decoder.decodeBinary(message));
            } catch (PacketException expected) {
                assertThat(expected).as("seed %d", seed).hasMessageStartingWith("invalid ");
            } catch (RuntimeException e) {
                fail("seed " + seed, e);
            }
        }
    }

    /** What the decoder let through can be read: it has checked all of it. */
    private static void readAll(Packet packet) {
        if (packet instanceof Packet.Event event) {
            RandomValues.read(event.arguments(), CODEC);
        } else if (packet instanceof Packet.Ack ack) {
            RandomValues.read(ack.arguments(), CODEC);
        }
    }

    private static byte[] binary(EncodedPacket packet) {
        return ((EngineMessage.Binary) packet.messages().get(0)).data();
    }
}

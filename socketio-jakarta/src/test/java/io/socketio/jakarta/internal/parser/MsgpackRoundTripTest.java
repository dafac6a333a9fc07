/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import io.socketio.jakarta.parser.RawArguments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    void textOfAnyCharactersComesBackAsFarAsUtf8CarriesIt() {
        for (long seed = 0; seed < 2_000; seed++) {
            String text = RandomValues.anyCharacters(new Random(seed));

            Packet packet = decode(encoder.event("/", OptionalLong.empty(), "e", List.of(text)));

            assertThat(RandomValues.read(((Packet.Event) packet).arguments(), CODEC))
                    .as("seed %d", seed)
                    .containsExactly(new String(text.getBytes(UTF_8), UTF_8));
        }
    }

    @Test
    void valuesAsDeepAsAllowedComeBack() {
        for (Object deep : RandomValues.deep(510)) {
            Packet packet = decode(encoder.event("/", OptionalLong.empty(), "deep", List.of(deep)));

            assertThat(RandomValues.read(((Packet.Event) packet).arguments(), CODEC)
                            .equals(List.of(deep)))
                    .isTrue();
        }
    }

    @Test
    void manyAttachmentsSomeOfThemEmptyKeepTheirOrder() {
        List<Object> attachments = IntStream.range(0, 300)
                .mapToObj(i -> i % 3 == 0 ? new byte[0] : new byte[] {(byte) i, (byte) (i >> 8)})
                .collect(Collectors.toList());

        Packet packet = decode(encoder.ack("/", 1, attachments));

        assertThat(RandomValues.read(((Packet.Ack) packet).arguments(), CODEC))
                .usingRecursiveComparison()
                .isEqualTo(attachments);
    }

    @ParameterizedTest
    @MethodSource("io.socketio.jakarta.internal.parser.RandomValues#namespaces")
    void packetsOfEveryTypeKeepTheirNamespace(String namespace) {
        assertThat(((Packet.Connect) decode(encoder.connect(namespace, "abc", Optional.empty()))).namespace())
                .isEqualTo(namespace);
        assertThat(decode(encoder.disconnect(namespace))).isEqualTo(new Packet.Disconnect(namespace));
        Packet.ConnectError refused =
                (Packet.ConnectError) decode(encoder.connectError(namespace, "no", Optional.of(List.of(true))));
        assertThat(refused.namespace()).isEqualTo(namespace);
        assertThat(RandomValues.read(refused.refusal(), CODEC))
                .containsExactly(Map.of("message", "no", "data", List.of(true)));
        Packet.Connect request =
                (Packet.Connect) decode(encoder.connectRequest(namespace, Map.of("key", new byte[] {1, 2})));
        assertThat(request.namespace()).isEqualTo(namespace);
        assertThat(RandomValues.read(request.auth(), CODEC))
                .usingRecursiveComparison()
                .isEqualTo(List.of(Map.of("key", new byte[] {1, 2})));
        assertThat(((Packet.Connect) decode(encoder.connectRequest(namespace, Map.of()))).auth())
                .isEqualTo(RawArguments.NONE);
        for (long id : RandomValues.ackIds()) {
            Packet.Event event = (Packet.Event) decode(encoder.event(namespace, OptionalLong.of(id), "e", List.of()));
            assertThat(event.namespace()).isEqualTo(namespace);
            assertThat(event.ackId()).hasValue(id);
            Packet.Ack ack = (Packet.Ack) decode(encoder.ack(namespace, id, List.of(1)));
            assertThat(ack.namespace()).isEqualTo(namespace);
            assertThat(ack.id()).hasValue(id);
        }
    }

    private Packet decode(EncodedPacket packet) {
        return decoder.decodeBinary(binary(packet));
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

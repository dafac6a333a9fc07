/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.parser.EncodedPacket;
import io.socketio.jakarta.parser.Packet;
import io.socketio.jakarta.parser.PacketDecoder;
import io.socketio.jakarta.parser.PacketException;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@NullUnmarked // an unexpected null fails the test either way
class PacketRoundTripTest {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final JsonbCodec CODEC = JsonbCodec.create();
    private static final String NOISE = "[]{}\",:\\0-9e.tn /\ud800";

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

            EncodedPacket encoded = new DefaultEncoder(CODEC).event(namespace, ackId, name, arguments);
            Packet packet = decode(encoded);

            assertThat(packet)
                    .as("seed %d: %s", seed, PacketParts.text(encoded))
                    .isInstanceOf(Packet.Event.class);
            Packet.Event event = (Packet.Event) packet;
            assertThat(event.namespace()).isEqualTo(namespace);
            assertThat(event.ackId()).isEqualTo(ackId);
            assertThat(event.name()).isEqualTo(name);
            assertThat(RandomValues.read(event.arguments(), CODEC))
                    .as("seed %d: %s", seed, PacketParts.text(encoded))
                    .usingRecursiveComparison()
                    .isEqualTo(arguments);
        }
    }

    @Test
    void itemsCutByOffsetsAreThoseOfTheTree() {
        JsonScanner scanner = new JsonScanner(JSON);
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            String json = spaced(random, CODEC.write(RandomValues.list(random, 3), new ArrayList<>()));
            String text = "2/x," + json;

            List<String> cut = scanner.scanArray(text, 4, 0).items();

            assertThat(trees(cut)).as("seed %d: %s", seed, json).isEqualTo(trees(scanner.itemsByTree(text, 4)));
        }
    }

    @Test
    void aProviderWithoutOffsetsGivesTheSameItems() {
        String text = "2[\"x\", 1 ,{\"a\":[\"b,]\"]},\"\\u0041\",null]";

        Packet packet = new DefaultDecoder(10, 1_000_000, new ProviderWithoutOffsets(JSON)).decodeText(text);

        assertThat(packet)
                .isEqualTo(new Packet.Event(
                        "/",
                        OptionalLong.empty(),
                        "x",
                        new JsonArguments(List.of("1", "{\"a\":[\"b,]\"]}", "\"A\"", "null"), List.of())));
    }

    @Test
    void brokenPacketsNeverGiveAnythingButAPacketException() {
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(CODEC.write(RandomValues.list(random, 3), new ArrayList<>()));
            text.insert(
                    0, random.nextInt(8) + (random.nextBoolean() ? "1-" : "") + (random.nextBoolean() ? "/a," : ""));
            for (int i = random.nextInt(4); i > 0; i--) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.deleteCharAt(at).append(' ');
                } else {
                    text.setCharAt(at, NOISE.charAt(random.nextInt(NOISE.length())));
                }
            }
            PacketDecoder decoder = new DefaultDecoder(10, 1_000_000, JSON);
            try {
                if (decoder.decodeText(text.toString()) == null) {
                    decoder.decodeBinary(new byte[1]);
                }
            } catch (PacketException expected) {
                assertThat(expected).hasMessageNotContaining(text.toString());
            } catch (RuntimeException e) {
                fail("seed " + seed + ": " + text, e);
            }
        }
    }

    private static @Nullable Packet decode(EncodedPacket encoded) {
        PacketDecoder decoder = new DefaultDecoder(Integer.MAX_VALUE / 10 - 1, Integer.MAX_VALUE, JSON);
        Packet packet = decoder.decodeText(PacketParts.text(encoded));
        for (byte[] attachment : PacketParts.attachments(encoded)) {
            assertThat(packet).isNull();
            packet = decoder.decodeBinary(attachment);
        }
        return packet;
    }

    private static List<Object> trees(List<String> items) {
        List<Object> trees = new ArrayList<>();
        for (String item : items) {
            try (JsonReader reader = JSON.createReader(new StringReader(item))) {
                trees.add(reader.readValue());
            }
        }
        return trees;
    }

    /** Adds white space where JSON allows it. */
    private static String spaced(Random random, String json) {
        StringBuilder out = new StringBuilder();
        boolean inText = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            out.append(c);
            if (c == '"') {
                inText = !inText;
            } else if (c == '\\' && inText) {
                out.append(json.charAt(++i));
            }
            if (!inText && ",[]{}:".indexOf(c) >= 0 && i < json.length() - 1 && random.nextInt(3) == 0) {
                out.append(" \t\n\r".charAt(random.nextInt(4)));
            }
        }
        return out.toString();
    }
}

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
import io.socketio.jakarta.parser.RawArguments;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final String ALPHABET = "ab\"\\,[]{}: \n\t\u0001é\u2028😀_0";

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
            String name = "e" + text(random);
            List<@Nullable Object> arguments = list(random, 3);

            EncodedPacket encoded = new DefaultEncoder(CODEC).event(namespace, ackId, name, arguments);
            Packet packet = decode(encoded);

            assertThat(packet)
                    .as("seed %d: %s", seed, PacketParts.text(encoded))
                    .isInstanceOf(Packet.Event.class);
            Packet.Event event = (Packet.Event) packet;
            assertThat(event.namespace()).isEqualTo(namespace);
            assertThat(event.ackId()).isEqualTo(ackId);
            assertThat(event.name()).isEqualTo(name);
            assertThat(values(event.arguments()))
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
            String json = spaced(random, CODEC.write(list(random, 3), new ArrayList<>()));
            String text = "2/x," + json;

            List<String> cut = scanner.scanArray(text, 4, 0).items();

            assertThat(trees(cut)).as("seed %d: %s", seed, json).isEqualTo(trees(scanner.itemsByTree(text, 4)));
        }
    }

    @Test
    void aProviderWithoutOffsetsGivesTheSameItems() {
        String text = "2[\"x\", 1 ,{\"a\":[\"b,]\"]},\"\\u0041\",null]";

        Packet packet = new DefaultDecoder(10, new ProviderWithoutOffsets(JSON)).decodeText(text);

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
            StringBuilder text = new StringBuilder(CODEC.write(list(random, 3), new ArrayList<>()));
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
            PacketDecoder decoder = new DefaultDecoder(10, JSON);
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
        PacketDecoder decoder = new DefaultDecoder(Integer.MAX_VALUE / 10 - 1, JSON);
        Packet packet = decoder.decodeText(PacketParts.text(encoded));
        for (byte[] attachment : PacketParts.attachments(encoded)) {
            assertThat(packet).isNull();
            packet = decoder.decodeBinary(attachment);
        }
        return packet;
    }

    private static List<@Nullable Object> values(RawArguments arguments) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            values.add(arguments.read(i, Object.class, CODEC));
        }
        return values;
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

    private static @Nullable Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> new BigDecimal(random.nextInt());
            case 3 -> new BigDecimal(Double.toString(random.nextGaussian() * 1e10));
            case 4, 5 -> text(random);
            case 6 -> bytes(random);
            case 7 -> list(random, depth - 1);
            default -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put(text(random), value(random, depth - 1));
                }
                yield map;
            }
        };
    }

    private static List<@Nullable Object> list(Random random, int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            list.add(value(random, depth));
        }
        return list;
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(4)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(Random random) {
        int[] points = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }
}

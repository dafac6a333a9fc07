/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.parser.EncodedPacket;
import io.socketio.jakarta.parser.Packet;
import io.socketio.jakarta.parser.PacketDecoder;
import io.socketio.jakarta.parser.PacketException;
import io.socketio.jakarta.parser.RawArguments;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
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
class PacketRoundTripTest {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final JsonbCodec CODEC = JsonbCodec.create();
    private static final String NOISE = "[]{}\",:\\0-9e.tnu+E \t\u0001/\ud800";

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
    void textOfAnyCharactersComesBack() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            String name = "e" + RandomValues.anyCharacters(random);
            String text = RandomValues.anyCharacters(random);
            Map<String, Object> map = Map.of(RandomValues.anyCharacters(random), text);

            Packet packet =
                    decode(new DefaultEncoder(CODEC).event("/", OptionalLong.empty(), name, List.of(text, map)));

            assertThat(((Packet.Event) packet).name()).as("seed %d", seed).isEqualTo(name);
            assertThat(RandomValues.read(((Packet.Event) packet).arguments(), CODEC))
                    .as("seed %d", seed)
                    .containsExactly(text, map);
        }
    }

    @Test
    void numbersComeBackExactly() {
        List<Object> numbers = RandomValues.extremeNumbers();

        Packet packet = decode(new DefaultEncoder(CODEC).ack("/", 0, numbers));

        assertThat(RandomValues.read(((Packet.Ack) packet).arguments(), CODEC))
                .usingElementComparator((read, written) ->
                        new BigDecimal(String.valueOf(read)).compareTo(new BigDecimal(String.valueOf(written))))
                .isEqualTo(numbers);
    }

    @Test
    void valuesAsDeepAsAllowedComeBack() {
        for (Object deep : RandomValues.deep(JsonScanner.MAX_DEPTH - 1)) {
            Packet packet = decode(new DefaultEncoder(CODEC).event("/", OptionalLong.empty(), "deep", List.of(deep)));

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

        Packet packet = decode(new DefaultEncoder(CODEC).ack("/", 1, attachments));

        assertThat(RandomValues.read(((Packet.Ack) packet).arguments(), CODEC))
                .usingRecursiveComparison()
                .isEqualTo(attachments);
    }

    @Test
    void authWithBinaryDataIsRefused() {
        DefaultEncoder encoder = new DefaultEncoder(CODEC);

        assertThatThrownBy(() -> encoder.connectRequest("/", Map.of("key", new byte[] {1})))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("io.socketio.jakarta.internal.parser.RandomValues#namespaces")
    void packetsOfEveryTypeKeepTheirNamespace(String namespace) {
        DefaultEncoder encoder = new DefaultEncoder(CODEC);

        assertThat(decode(encoder.connect(namespace, "abc", Optional.of("def"))))
                .isEqualTo(new Packet.Connect(
                        namespace, new JsonArguments(List.of("{\"sid\":\"abc\",\"pid\":\"def\"}"), List.of())));
        assertThat(decode(encoder.disconnect(namespace))).isEqualTo(new Packet.Disconnect(namespace));
        assertThat(decode(encoder.connectError(namespace, "no", Optional.of(List.of(1)))))
                .isEqualTo(new Packet.ConnectError(
                        namespace, new JsonArguments(List.of("{\"message\":\"no\",\"data\":[1]}"), List.of())));
        assertThat(decode(encoder.connectRequest(namespace, Map.of())))
                .isEqualTo(new Packet.Connect(namespace, RawArguments.NONE));
        assertThat(decode(encoder.connectRequest(namespace, Map.of("token", "x"))))
                .isEqualTo(new Packet.Connect(namespace, new JsonArguments(List.of("{\"token\":\"x\"}"), List.of())));
        for (long id : RandomValues.ackIds()) {
            assertThat(decode(encoder.event(namespace, OptionalLong.of(id), "e", List.of())))
                    .isEqualTo(new Packet.Event(
                            namespace, OptionalLong.of(id), "e", new JsonArguments(List.of(), List.of())));
            assertThat(decode(encoder.ack(namespace, id, List.of(1))))
                    .isEqualTo(
                            new Packet.Ack(namespace, OptionalLong.of(id), new JsonArguments(List.of("1"), List.of())));
        }
    }

    @Test
    void itemsAreThoseOfAJsonParser() {
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            String json = spaced(random, CODEC.write(RandomValues.list(random, 3), new ArrayList<>()));

            List<String> cut = JsonScanner.scanArray("2/x," + json, 4, 0).items();

            assertThat(trees(cut)).as("seed %d: %s", seed, json).isEqualTo(tree(json));
        }
    }

    @Test
    void jsonIsRefusedIfAndOnlyIfAJsonParserRefusesIt() {
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder json = new StringBuilder(CODEC.write(RandomValues.list(random, 3), new ArrayList<>()));
            for (int i = random.nextInt(3); i > 0; i--) {
                json.setCharAt(random.nextInt(json.length()), NOISE.charAt(random.nextInt(NOISE.length())));
            }
            assertThat(isAccepted(() -> JsonScanner.scanArray(json.toString(), 0, 0)))
                    .as("seed %d: %s", seed, json)
                    .isEqualTo(isAccepted(() -> requireArray(json.toString())));
        }
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
            PacketDecoder decoder = new DefaultDecoder(10, 1_000_000);
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
        PacketDecoder decoder = new DefaultDecoder(Integer.MAX_VALUE / 10 - 1, Integer.MAX_VALUE);
        Packet packet = decoder.decodeText(PacketParts.text(encoded));
        for (byte[] attachment : PacketParts.attachments(encoded)) {
            assertThat(packet).isNull();
            packet = decoder.decodeBinary(attachment);
        }
        return packet;
    }

    private static boolean isAccepted(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (PacketException | JsonException | NoSuchElementException e) {
            return false;
        }
    }

    /** To its end and nothing behind it, which the parser's own check for the end would let through at times. */
    private static void requireArray(String json) {
        if (json.charAt(0) != '[') {
            throw new JsonException("not an array");
        }
        try (JsonParser parser = JSON.createParser(new StringReader(json))) {
            int depth = 0;
            do {
                depth += switch (parser.next()) {
                    case START_ARRAY, START_OBJECT -> 1;
                    case END_ARRAY, END_OBJECT -> -1;
                    default -> 0;
                };
            } while (depth > 0);
            String rest = json.substring((int) parser.getLocation().getStreamOffset());
            if (!rest.isBlank()) {
                throw new JsonException("something behind the array");
            }
        }
    }

    private static List<JsonValue> tree(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readValue().asJsonArray();
        }
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

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.internal.parser.msgpack.MsgpackParser;
import io.socketio.jakarta.parser.PacketDecoder;
import io.socketio.jakarta.parser.PacketException;
import io.socketio.jakarta.parser.Parser;
import io.socketio.jakarta.parser.ParserContext;
import io.socketio.jakarta.testing.LinearCost;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the worst input a client can send costs; the figures of a megabyte are printed with {@code -Dhostile.print=true}. */
class HostileInputTest {
    /** Bytes allocated for each byte of input: a list entry and a string for each item of two characters. */
    private static final int BYTES_PER_BYTE = 80;

    private static final byte[] EVENT_OF_MSGPACK = bytes("\u0083\u00a4type\u0002\u00a3nsp\u00a1/\u00a4data");
    private static final JsonbCodec CODEC = JsonbCodec.create();
    private static final ParserContext CONTEXT = new ParserContext(CODEC, 10, 2_000_000);

    @AfterAll
    static void close() {
        CODEC.close();
    }

    static Stream<Arguments> inputs() {
        Parser json = new DefaultParser();
        Parser msgpack = new MsgpackParser(CODEC.provider());
        return Stream.of(
                text(json, "deep nesting", n -> "2[\"x\"," + "[".repeat(n)),
                text(
                        json,
                        "nesting as deep as allowed, again and again",
                        n -> "2[\"x\"" + ("," + "[".repeat(500) + "]".repeat(500)).repeat(n / 1_001) + "]"),
                text(json, "long digits", n -> "2[\"x\"," + "9".repeat(n) + "]"),
                text(
                        json,
                        "numbers as long as allowed",
                        n -> "2[\"x\"" + ("," + "9".repeat(999)).repeat(n / 1_000) + "]"),
                text(json, "long digits in front", n -> "2" + "9".repeat(n)),
                text(json, "long count", n -> "5" + "9".repeat(n) + "-"),
                text(json, "long namespace", n -> "2/" + "a".repeat(n)),
                text(json, "many small items", n -> "2[\"x\"" + ",1".repeat(n / 2) + "]"),
                text(json, "many empty objects", n -> "2[\"x\"" + ",{}".repeat(n / 3) + "]"),
                text(json, "many small members", n -> "2[\"x\",{\"a\":1" + ",\"a\":1".repeat(n / 6) + "}]"),
                text(
                        json,
                        "many placeholders",
                        n -> "51-[\"x\"" + ",{\"_placeholder\":true,\"num\":0}".repeat(n / 30) + "]"),
                text(json, "escapes", n -> "2[\"x\",\"" + "\\u0041".repeat(n / 6) + "\"]"),
                text(json, "broken at the end", n -> "2[\"x\"" + ",1".repeat(n / 2)),
                text(json, "white space", n -> "2[\"x\"" + " ".repeat(n) + "]"),
                binary(msgpack, "msgpack: deep nesting", n -> packet(fill(n, 0x91))),
                binary(msgpack, "msgpack: many small items", n -> packet(array(n, n, 0x01))),
                binary(msgpack, "msgpack: many empty maps", n -> packet(array(n, n, 0x80))),
                binary(msgpack, "msgpack: count without items", n -> packet(array(n, 3, 0x01))),
                binary(msgpack, "msgpack: announced length", n -> packet(array(n, n, 0xdb))),
                binary(msgpack, "msgpack: garbage", n -> fill(n, 0xdf)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("inputs")
    void costGrowsWithTheLengthOnly(Parser parser, String name, IntFunction<Object> input) {
        LinearCost cost = LinearCost.measure(
                input.apply(LinearCost.SMALL), input.apply(LinearCost.LARGE), message -> decode(parser, message));

        if (Boolean.getBoolean("hostile.print")) {
            System.getLogger("hostile")
                    .log(
                            System.Logger.Level.INFO,
                            String.format(
                                    Locale.ROOT,
                                    "%-45s %8.2f ms %8.1f B per B",
                                    name,
                                    cost.ofLarge() / 1e6,
                                    (double) cost.allocated() / LinearCost.LARGE));
        }
        cost.assertLinear(BYTES_PER_BYTE);
    }

    private static void decode(Parser parser, Object message) {
        PacketDecoder decoder = parser.decoder(CONTEXT);
        try {
            if (message instanceof String text) {
                if (decoder.decodeText(text) == null) {
                    decoder.decodeBinary(new byte[1]);
                }
            } else {
                decoder.decodeBinary((byte[]) message);
            }
        } catch (PacketException expected) {
            // Refusing it is one of the right answers; nothing else may come out.
        }
    }

    private static Arguments text(Parser parser, String name, IntFunction<String> input) {
        return Arguments.of(parser, name, (IntFunction<Object>) input::apply);
    }

    private static Arguments binary(Parser parser, String name, IntFunction<byte[]> input) {
        return Arguments.of(parser, name, (IntFunction<Object>) input::apply);
    }

    private static byte[] fill(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    /** An array whose first item is a name. */
    private static byte[] array(int announced, int length, int item) {
        byte[] bytes = fill(length + 5, item);
        bytes[0] = (byte) 0xdd;
        for (int i = 0; i < 4; i++) {
            bytes[1 + i] = (byte) (announced >> (24 - 8 * i));
        }
        bytes[5] = 0x01;
        return bytes;
    }

    private static byte[] packet(byte[] data) {
        byte[] bytes = Arrays.copyOf(EVENT_OF_MSGPACK, EVENT_OF_MSGPACK.length + data.length);
        System.arraycopy(data, 0, bytes, EVENT_OF_MSGPACK.length, data.length);
        return bytes;
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(ISO_8859_1);
    }
}

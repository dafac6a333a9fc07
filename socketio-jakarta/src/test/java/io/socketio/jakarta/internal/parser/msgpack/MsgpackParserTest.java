/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser.msgpack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.json.JsonException;
import io.socketio.jakarta.parser.EncodedPacket;
import io.socketio.jakarta.parser.EngineMessage;
import io.socketio.jakarta.parser.Packet;
import io.socketio.jakarta.parser.PacketDecoder;
import io.socketio.jakarta.parser.PacketEncoder;
import io.socketio.jakarta.parser.PacketException;
import io.socketio.jakarta.parser.ParserContext;
import io.socketio.jakarta.parser.RawArguments;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Byte strings are what {@code socket.io-msgpack-parser} 3.0.2 writes, unless a test says otherwise. */
@NullUnmarked // an unexpected null fails the test either way
class MsgpackParserTest {
    /** Type 2, namespace "/" and the name of the member "data", to be followed by an array. */
    private static final String EVENT = "83a47479706502a36e7370a12fa464617461";

    private final JsonbCodec codec = JsonbCodec.create();
    private final ParserContext context = new ParserContext(codec, 10, 1_000_000);
    private final MsgpackParser parser = new MsgpackParser(codec.provider());
    private final PacketDecoder decoder = parser.decoder(context);
    private final PacketEncoder encoder = parser.encoder(context);

    /** Bound from an argument. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares it
    public record Picture(String title, int width, byte[] pixels) {}

    @AfterEach
    void close() {
        codec.close();
    }

    @Test
    void connectWithAndWithoutAuth() {
        // {type: 0, data: undefined, options: {compress: true}, nsp: "/"}
        assertThat(decode("84a47479706500a464617461d40000a76f7074696f6e7381a8636f6d7072657373c3a36e7370a12f"))
                .isEqualTo(new Packet.Connect("/", RawArguments.NONE));
        assertThat(decode("83a47479706500a36e7370a22f61a46461746181a174a178"))
                .isInstanceOfSatisfying(Packet.Connect.class, packet -> {
                    assertThat(packet.namespace()).isEqualTo("/a");
                    assertThat(packet.auth().read(0, Object.class, codec)).isEqualTo(Map.of("t", "x"));
                });
    }

    @Test
    void disconnectEventAckAndConnectError() {
        assertThat(decode("82a47479706501a36e7370a12f")).isEqualTo(new Packet.Disconnect("/"));
        Packet.Event event = (Packet.Event) decode("84a47479706502a36e7370a12fa26964cd03e8a46461746193a178c007");
        assertThat(event.name()).isEqualTo("x");
        assertThat(event.ackId()).hasValue(1000);
        assertThat(event.arguments().size()).isEqualTo(2);
        assertThat(event.arguments().read(0, String.class, codec)).isNull();
        assertThat(event.arguments().read(1, int.class, codec)).isEqualTo(7);
        assertThat(decode("84a47479706503a36e7370a12fa2696405a46461746190"))
                .isInstanceOfSatisfying(
                        Packet.Ack.class, ack -> assertThat(ack.id()).hasValue(5));
        assertThat(decode("83a47479706504a36e7370a12fa464617461a178"))
                .isInstanceOfSatisfying(Packet.ConnectError.class, error -> {
                    assertThat(error.namespace()).isEqualTo("/");
                    assertThat(error.refusal().read(0, Object.class, codec)).isEqualTo("x");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "80, invalid packet type",
        "93010203, invalid packet type",
        "82a47479706505a36e7370a12f, invalid packet type",
        "82a474797065ffa36e7370a12f, invalid packet type",
        "82a474797065cb3ff8000000000000a36e7370a12f, invalid packet type",
        "81a47479706501, invalid namespace",
        "82a47479706501a36e737001, invalid namespace",
        "83a47479706501a36e7370a12fa46461746180, invalid payload",
        "83a47479706500a36e7370a12fa46461746190, invalid payload",
        "83a47479706500a36e7370a12fa464617461c0, invalid payload",
        "82a47479706502a36e7370a12f, invalid payload",
        "83a47479706502a36e7370a12fa46461746180, invalid payload",
        "83a47479706502a36e7370a12fa46461746190, invalid payload",
        "83a47479706502a36e7370a12fa46461746191c3, invalid payload",
        "83a47479706502a36e7370a12fa46461746191a7636f6e6e656374, invalid payload",
        "83a47479706504a36e7370a12fa464617461c0, invalid payload",
        "84a47479706502a36e7370a12fa26964a131a46461746191a178, invalid packet id",
        "84a47479706502a36e7370a12fa26964ffa46461746191a178, invalid packet id",
        "82a47479706501a36e7370a12f00, invalid payload",
        "82a47479706501a36e7370, invalid payload"
    })
    void brokenPacketsAreNamed(String hex, String reason) {
        assertThatThrownBy(() -> decode(hex))
                .isInstanceOf(PacketException.class)
                .hasMessage(reason);
    }

    @Test
    void noAnnouncedLengthIsBelieved() {
        for (String value : List.of(
                "ddffffffff",
                "dfffffffff",
                "dbffffffff",
                "c6ffffffff",
                "c9ffffffff00",
                "dcffff",
                "deffff",
                "c1",
                "d50102")) {
            assertThatThrownBy(() -> decode(EVENT + "92a178" + value))
                    .as(value)
                    .isInstanceOf(PacketException.class)
                    .hasMessage("invalid payload");
        }
        assertThatThrownBy(() -> decoder.decodeBinary(new byte[0])).isInstanceOf(PacketException.class);
        assertThatThrownBy(() -> decoder.decodeText("2[\"x\"]")).isInstanceOf(PacketException.class);
    }

    @Test
    void nestingIsBounded() {
        assertThat(decode(EVENT + "92a178" + "91".repeat(500) + "c0")).isInstanceOf(Packet.Event.class);
        assertThatThrownBy(() -> decode(EVENT + "92a178" + "91".repeat(100_000) + "c0"))
                .isInstanceOf(PacketException.class);
    }

    @Test
    void everyNumberIsRead() {
        assertThat(value("7f")).isEqualTo(new BigDecimal(127));
        assertThat(value("e0")).isEqualTo(new BigDecimal(-32));
        assertThat(value("cc80")).isEqualTo(new BigDecimal(128));
        assertThat(value("d080")).isEqualTo(new BigDecimal(-128));
        assertThat(value("ceffffffff")).isEqualTo(new BigDecimal(4_294_967_295L));
        assertThat(value("d280000000")).isEqualTo(new BigDecimal(Integer.MIN_VALUE));
        assertThat(value("cfffffffffffffffff")).isEqualTo(new BigDecimal("18446744073709551615"));
        assertThat(value("d38000000000000000")).isEqualTo(new BigDecimal(Long.MIN_VALUE));
        assertThat(value("ca3fc00000")).isEqualTo(new BigDecimal("1.5"));
        assertThat(value("cb3ff8000000000000")).isEqualTo(new BigDecimal("1.5"));
        assertThat(value("cb7ff8000000000000")).isNull();
        assertThat(argument("cb4008000000000000").read(0, int.class, codec)).isEqualTo(3);
    }

    @Test
    void extensionsOfTheClientAreRead() {
        assertThat(value("d40000")).isNull();
        assertThat(value("d70000000198a1b2c3d4")).isEqualTo("2025-08-13T04:31:44.084Z");
        assertThat(value("c70300010203")).isEqualTo(new byte[] {1, 2, 3});
    }

    @Test
    void argumentsAreBoundToRecords() {
        String hex = HexFormat.of()
                .formatHex(binary(encoder.event(
                        "/", OptionalLong.empty(), "x", List.of(new Picture("t", 2, new byte[] {9}), List.of("é\"")))));

        RawArguments arguments = ((Packet.Event) decode(hex)).arguments();

        Picture picture = (Picture) arguments.read(0, Picture.class, codec);
        assertThat(picture.title()).isEqualTo("t");
        assertThat(picture.width()).isEqualTo(2);
        assertThat(picture.pixels()).containsExactly(9);
        assertThat(arguments.read(1, List.class, codec)).isEqualTo(List.of("é\""));
        assertThatThrownBy(() -> arguments.read(1, byte[].class, codec)).isInstanceOf(JsonException.class);
    }

    @Test
    void packetsAreWrittenAsTheClientReadsThem() {
        assertThat(hex(encoder.disconnect("/"))).isEqualTo("82a47479706501a36e7370a12f");
        assertThat(hex(encoder.connect("/", "s", Optional.empty())))
                .isEqualTo("83a47479706500a36e7370a12fa46461746181a3736964a173");
        assertThat(hex(encoder.connectError("/", "m", Optional.of(1))))
                .isEqualTo("83a47479706504a36e7370a12fa46461746182a76d657373616765a16da46461746101");
        assertThat(hex(encoder.ack("/", 7, List.of()))).isEqualTo("84a47479706503a36e7370a12fa2696407a46461746190");
        assertThat(hex(encoder.event("/", OptionalLong.empty(), "x", List.of(-1, 300L, true, 1.5, new byte[] {1}))))
                .isEqualTo(EVENT + "96a178ffcd012cc3cb3ff8000000000000c40101");
    }

    @Test
    void offsetIsTheLastArgument() {
        byte[] bytes = {1};

        assertThat(hex(encoder.eventAwaitingOffset("/", "x", List.of(7, bytes)).withOffset("1z")))
                .isEqualTo(hex(encoder.event("/", OptionalLong.empty(), "x", List.of(7, bytes, "1z"))));
        assertThat(hex(encoder.connect("/", "s", Optional.of("p"))))
                .isEqualTo("83a47479706500a36e7370a12fa46461746182a3736964a173a3706964a170");
    }

    @Test
    void whatContainsItselfIsRefused() {
        List<Object> list = new ArrayList<>();
        list.add(list);

        assertThatThrownBy(() -> encoder.event("/", OptionalLong.empty(), "x", List.of(list)))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void clientDataThatLooksLikeAPlaceholderStaysData() {
        Map<String, Object> lookalike = Map.of("_placeholder", true, "num", 0);
        byte[] message = binary(encoder.event("/", OptionalLong.empty(), "x", List.of(lookalike, "b".getBytes(UTF_8))));

        RawArguments arguments = ((Packet.Event) decoder.decodeBinary(message)).arguments();

        assertThat(arguments.read(0, Object.class, codec))
                .isEqualTo(Map.of("_placeholder", true, "num", BigDecimal.ZERO));
    }

    private Object value(String hex) {
        return argument(hex).read(0, Object.class, codec);
    }

    private RawArguments argument(String hex) {
        return ((Packet.Event) decode(EVENT + "92a178" + hex)).arguments();
    }

    private Packet decode(String hex) {
        return decoder.decodeBinary(HexFormat.of().parseHex(hex));
    }

    private static String hex(EncodedPacket packet) {
        return HexFormat.of().formatHex(binary(packet));
    }

    private static byte[] binary(EncodedPacket packet) {
        assertThat(packet.messages()).hasSize(1);
        return ((EngineMessage.Binary) packet.messages().get(0)).data();
    }
}

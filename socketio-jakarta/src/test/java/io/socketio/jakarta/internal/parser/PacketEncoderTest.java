/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.json.JsonException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PacketEncoderTest {
    private static final byte[] ABC = "abc".getBytes(UTF_8);

    private final JsonbCodec codec = JsonbCodec.create();
    private final PacketEncoder encoder = new PacketEncoder(codec);

    @AfterEach
    void close() {
        codec.close();
    }

    @Test
    void eventsOfTextAreOneMessage() {
        assertThat(encoder.event("/", OptionalLong.empty(), "a", Arrays.asList(1, null, Map.of())))
                .isEqualTo(new EncodedPacket("2[\"a\",1,null,{}]", List.of()));
        assertThat(encoder.event("/chat", OptionalLong.of(5), "x", List.of(1)).text())
                .isEqualTo("2/chat,5[\"x\",1]");
        assertThat(encoder.event("/", OptionalLong.of(0), "x", List.of()).text())
                .isEqualTo("20[\"x\"]");
    }

    @Test
    void eventsWithBinaryDataAnnounceTheirAttachments() {
        EncodedPacket packet =
                encoder.event("/cool", OptionalLong.of(23), "a", List.of(List.of(ABC), Map.of("k", ABC)));

        assertThat(packet.text())
                .isEqualTo(
                        "52-/cool,23[\"a\",[{\"_placeholder\":true,\"num\":0}],{\"k\":{\"_placeholder\":true,\"num\":1}}]");
        assertThat(packet.attachments()).containsExactly(ABC, ABC);
    }

    @Test
    void acksKeepTheirId() {
        assertThat(encoder.ack("/", 123, List.of("a", 1)).text()).isEqualTo("3123[\"a\",1]");
        assertThat(encoder.ack("/", 0, List.of()).text()).isEqualTo("30[]");
        assertThat(encoder.ack("/back", 127, List.of(ABC)).text())
                .isEqualTo("61-/back,127[{\"_placeholder\":true,\"num\":0}]");
    }

    @Test
    void connectDisconnectAndRefusal() {
        assertThat(encoder.connect("/", "abc").text()).isEqualTo("0{\"sid\":\"abc\"}");
        assertThat(encoder.connect("/chat", "abc").text()).isEqualTo("0/chat,{\"sid\":\"abc\"}");
        assertThat(encoder.disconnect("/").text()).isEqualTo("1");
        assertThat(encoder.disconnect("/chat").text()).isEqualTo("1/chat,");
        assertThat(encoder.connectError("/random", "Invalid \"namespace\"", Optional.empty())
                        .text())
                .isEqualTo("4/random,{\"message\":\"Invalid \\\"namespace\\\"\"}");
        assertThat(encoder.connectError("/", "no", Optional.of(Map.of("code", 7)))
                        .text())
                .isEqualTo("4{\"message\":\"no\",\"data\":{\"code\":7}}");
    }

    @Test
    void aRefusalCannotCarryBinaryData() {
        assertThatThrownBy(() -> encoder.connectError("/", "no", Optional.of(ABC)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void circularDataIsRefused() {
        List<Object> list = new ArrayList<>();
        list.add(list);

        assertThatThrownBy(() -> encoder.event("/", OptionalLong.empty(), "x", List.of(list)))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void namesOfOurOwnEventsAreReserved() {
        assertThat(List.of("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener"))
                .allMatch(EventNames::isReserved);
        assertThat(List.of("error", "message", "connection", "", "Connect")).noneMatch(EventNames::isReserved);
    }
}

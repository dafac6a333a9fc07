/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import static io.socketio.jakarta.internal.parser.PacketParts.attachments;
import static io.socketio.jakarta.internal.parser.PacketParts.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.json.JsonException;
import io.socketio.jakarta.parser.EncodedPacket;
import io.socketio.jakarta.parser.PacketEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PacketEncoderTest {
    private static final byte[] ABC = "abc".getBytes(UTF_8);

    private final JsonbCodec codec = JsonbCodec.create();
    private final PacketEncoder encoder = new DefaultEncoder(codec);

    @AfterEach
    void close() {
        codec.close();
    }

    @Test
    void eventsOfTextAreOneMessage() {
        assertThat(encoder.event("/", OptionalLong.empty(), "a", Arrays.asList(1, null, Map.of())))
                .isEqualTo(EncodedPacket.text("2[\"a\",1,null,{}]"));
        assertThat(text(encoder.event("/chat", OptionalLong.of(5), "x", List.of(1))))
                .isEqualTo("2/chat,5[\"x\",1]");
        assertThat(text(encoder.event("/", OptionalLong.of(0), "x", List.of()))).isEqualTo("20[\"x\"]");
    }

    @Test
    @Tag("PA18")
    void eventsWithBinaryDataAnnounceTheirAttachments() {
        EncodedPacket packet =
                encoder.event("/cool", OptionalLong.of(23), "a", List.of(List.of(ABC), Map.of("k", ABC)));

        assertThat(text(packet))
                .isEqualTo(
                        "52-/cool,23[\"a\",[{\"_placeholder\":true,\"num\":0}],{\"k\":{\"_placeholder\":true,\"num\":1}}]");
        assertThat(attachments(packet)).containsExactly(ABC, ABC);
    }

    @Test
    void acksKeepTheirId() {
        assertThat(text(encoder.ack("/", 123, List.of("a", 1)))).isEqualTo("3123[\"a\",1]");
        assertThat(text(encoder.ack("/", 0, List.of()))).isEqualTo("30[]");
        assertThat(text(encoder.ack("/back", 127, List.of(ABC))))
                .isEqualTo("61-/back,127[{\"_placeholder\":true,\"num\":0}]");
    }

    @Test
    void offsetIsTheLastArgument() {
        assertThat(encoder.eventAwaitingOffset("/chat", "hi", List.of(7, ABC)).withOffset("1z"))
                .isEqualTo(encoder.event("/chat", OptionalLong.empty(), "hi", List.of(7, ABC, "1z")));
        assertThat(encoder.eventAwaitingOffset("/", "hi", List.of()).withOffset("1z"))
                .isEqualTo(encoder.event("/", OptionalLong.empty(), "hi", List.of("1z")));
        assertThat(text(encoder.connect("/", "abc", Optional.of("p")))).isEqualTo("0{\"sid\":\"abc\",\"pid\":\"p\"}");
    }

    @Test
    void connectDisconnectAndRefusal() {
        assertThat(text(encoder.connect("/", "abc", Optional.empty()))).isEqualTo("0{\"sid\":\"abc\"}");
        assertThat(text(encoder.connect("/chat", "abc", Optional.empty()))).isEqualTo("0/chat,{\"sid\":\"abc\"}");
        assertThat(text(encoder.disconnect("/"))).isEqualTo("1");
        assertThat(text(encoder.disconnect("/chat"))).isEqualTo("1/chat,");
        assertThat(text(encoder.connectError("/random", "Invalid \"namespace\"", Optional.empty())))
                .isEqualTo("4/random,{\"message\":\"Invalid \\\"namespace\\\"\"}");
        assertThat(text(encoder.connectError("/", "no", Optional.of(Map.of("code", 7)))))
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

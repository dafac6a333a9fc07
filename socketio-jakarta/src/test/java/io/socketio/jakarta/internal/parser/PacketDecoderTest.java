/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.parser.Packet;
import io.socketio.jakarta.parser.PacketDecoder;
import io.socketio.jakarta.parser.PacketException;
import io.socketio.jakarta.parser.RawArguments;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacketDecoderTest {
    private static final byte[] ABC = "abc".getBytes(UTF_8);

    private final PacketDecoder decoder = new DefaultDecoder(10, 1_000_000);

    @Test
    void connectWithoutDataHasNone() {
        assertThat(decoder.decodeText("0")).isEqualTo(new Packet.Connect("/", RawArguments.NONE));
        assertThat(decoder.decodeText("0/chat,")).isEqualTo(new Packet.Connect("/chat", RawArguments.NONE));
        assertThat(decoder.decodeText("0/chat")).isEqualTo(new Packet.Connect("/chat", RawArguments.NONE));
        assertThat(decoder.decodeText("0/,")).isEqualTo(new Packet.Connect("/", RawArguments.NONE));
    }

    @Test
    @Tag("PA01")
    void connectKeepsItsDataAsText() {
        assertThat(decoder.decodeText("0/woot,{\"token\":\"123\"}"))
                .isEqualTo(new Packet.Connect("/woot", new JsonArguments(List.of("{\"token\":\"123\"}"), List.of())));
    }

    @Test
    @Tag("PA02")
    void disconnectNamesItsNamespace() {
        assertThat(decoder.decodeText("1")).isEqualTo(new Packet.Disconnect("/"));
        assertThat(decoder.decodeText("1/woot,")).isEqualTo(new Packet.Disconnect("/woot"));
    }

    @Test
    @Tag("PA03")
    void eventArgumentsAreCutOutUntouched() {
        Packet packet = decoder.decodeText("2[\"a\", 1 ,{ \"b\" : [1, 2]},\"x\\u0041,]\",[] ,true,false,null,-1.5e+3]");

        assertThat(packet)
                .isEqualTo(event(
                        "a", "1", "{ \"b\" : [1, 2]}", "\"x\\u0041,]\"", "[]", "true", "false", "null", "-1.5e+3"));
    }

    @Test
    @Tag("PA05")
    void eventWithIdAndNamespace() {
        assertThat(decoder.decodeText("2/test,1[\"a\",1,{}]"))
                .isEqualTo(new Packet.Event(
                        "/test", OptionalLong.of(1), "a", new JsonArguments(List.of("1", "{}"), List.of())));
    }

    @Test
    @Tag("PA06")
    void ackWithIdAndNamespace() {
        assertThat(decoder.decodeText("3/,123[\"a\",1,{}]"))
                .isEqualTo(new Packet.Ack(
                        "/", OptionalLong.of(123), new JsonArguments(List.of("\"a\"", "1", "{}"), List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3/a,", "312"})
    void ackWithoutIdOrPayloadIsLeftToTheServerToIgnore(String text) {
        assertThat(decoder.decodeText(text))
                .isInstanceOfSatisfying(
                        Packet.Ack.class, ack -> assertThat(ack.arguments()).isEqualTo(RawArguments.NONE));
    }

    @Test
    @Tag("PA07")
    void connectErrorOfAClientIsReported() {
        assertThat(decoder.decodeText("4\"Unauthorized\"")).isEqualTo(connectError("/", "\"Unauthorized\""));
        assertThat(decoder.decodeText("4/a,{\"message\":\"x\"}")).isEqualTo(connectError("/a", "{\"message\":\"x\"}"));
        assertThat(decoder.decodeText("4")).isEqualTo(new Packet.ConnectError("/", RawArguments.NONE));
    }

    private static Packet connectError(String namespace, String refusal) {
        return new Packet.ConnectError(namespace, new JsonArguments(List.of(refusal), List.of()));
    }

    @Test
    @Tag("PA04")
    void eventNameMayBeANumberOrEmptyOrMissing() {
        assertThat(decoder.decodeText("2[1,\"a\",{}]")).isEqualTo(event("1", "\"a\"", "{}"));
        assertThat(decoder.decodeText("2[\"\"]")).isEqualTo(event(""));
        assertThat(decoder.decodeText("2"))
                .isEqualTo(new Packet.Event("/", OptionalLong.empty(), "", RawArguments.NONE));
        assertThat(decoder.decodeText("2/a"))
                .isEqualTo(new Packet.Event("/a", OptionalLong.empty(), "", RawArguments.NONE));
        assertThat(decoder.decodeText("21"))
                .isEqualTo(new Packet.Event("/", OptionalLong.of(1), "", RawArguments.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "connection", "new_namespace", "message", "__proto__", "toString"})
    void unreservedNamesAreOrdinaryEvents(String name) {
        assertThat(decoder.decodeText("2[\"" + name + "\"]")).isEqualTo(event(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connect",
                "connect_error",
                "disconnect",
                "disconnecting",
                "newListener",
                "removeListener",
                "\\u0063onnect"
            })
    void reservedNamesAreRefusedInTextAndBinaryEvents(String name) {
        assertRefused("2[\"" + name + "\"]", "invalid payload");
        assertRefused("51-[\"" + name + "\",{\"_placeholder\":true,\"num\":0}]", "invalid payload");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "442[\"some\",\"data\"",
                "0/admin,\"invalid\"",
                "0[]",
                "0null",
                "0{",
                "0{}x",
                "05",
                "1/admin,{}",
                "1{}",
                "15",
                "2/admin,\"invalid",
                "2/admin,{}",
                "2[{\"toString\":\"foo\"}]",
                "2[true,\"foo\"]",
                "2[null,\"bar\"]",
                "2[]",
                "2{}",
                "2\"x\"",
                "2[[]]",
                "2[\"x\"",
                "2[\"x\"]]",
                "2[\"x\"]x",
                "2[\"x\",]",
                "2[\"x\" 1]",
                "2[\"x\",01]",
                "2[\"x\",NaN]",
                "2[\"x\",'a']",
                "2[\"x\",{a:1}]",
                "2[\"x\",1,2",
                "2[\"x\",tru]",
                "2[\"x]",
                "2[\"\\x\"]",
                "2[\"\u0001\"]",
                "2abc[\"x\"]",
                "2-1[\"x\"]",
                "21.5[\"x\"]",
                "2 [\"x\"]",
                "20012[\"x\"]",
                "2/a,b[\"x\"]",
                "3{}",
                "31\"a\"",
                "31[",
                "4[]",
                "4[1",
                "51-",
                "51-x",
                "61-",
                "61-{}",
                "2\ufeff[\"x\"]"
            })
    @Tag("PA12")
    void brokenPacketsAreInvalidPayloads(String text) {
        assertRefused(text, "invalid payload");
    }

    @ParameterizedTest
    @CsvSource({"999, 9", "7, 7", "8[], 8", "abc, NaN", "'-1', NaN", "' 2[]', NaN", "٣[], NaN"})
    @Tag("PA14")
    void unknownTypesAreNamed(String text, String type) {
        assertRefused(text, "unknown packet type " + type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "51",
                "5a-",
                "51.23-",
                "5-",
                "50-",
                "50-[\"x\"]",
                "500-[\"x\"]",
                "501-[\"x\"]",
                "5-1-[\"x\"]",
                "5 1-[\"x\"]",
                "50x1-[\"x\"]",
                "51e1-[\"x\"]",
                "6",
                "60-[]",
                "6[]",
                "5[\"x\"]"
            })
    @Tag("PA13")
    @Tag("PA09")
    void badAttachmentCountsAreRefused(String text) {
        assertRefused(text, "Illegal attachments");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "511-[\"x\"]",
                "5999999-[\"x\"]",
                "51832742252-[\"x\"]",
                "599999999999999999999-[\"x\"]",
                "611-[]"
            })
    @Tag("PA10")
    void moreAttachmentsThanAllowedAreRefused(String text) {
        assertRefused(text, "too many attachments");
    }

    @Test
    void longDigitRunsCostNoMoreThanTheirLength() {
        String digits = "9".repeat(5_000_000);

        assertRefused("5" + digits + "-[\"x\"]", "too many attachments");
        assertRefused("5" + digits, "Illegal attachments");
        assertRefused("2" + digits + "[\"x\"]", "invalid payload");
        assertRefused("2[\"x\"," + digits + "]", "invalid payload");
        assertRefused("2[\"x\",[{\"a\":" + digits + "}]]", "invalid payload");
    }

    @Test
    void ackIdsGoUpToWhatJavaScriptCanCount() {
        assertThat(decoder.decodeText("29007199254740991[\"x\"]"))
                .isInstanceOfSatisfying(
                        Packet.Event.class, event -> assertThat(event.ackId()).hasValue(9_007_199_254_740_991L));
        assertRefused("29007199254740992[\"x\"]", "invalid payload");
    }

    @ParameterizedTest
    @ValueSource(ints = {513, 1_000, 20_000, 200_000})
    void deepJsonIsRefusedInsteadOfOverflowingTheStack(int depth) {
        assertRefused("2[\"x\"," + "[".repeat(depth) + "]".repeat(depth) + "]", "invalid payload");
        assertRefused("51-[\"x\"," + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) + "]", "invalid payload");
        assertRefused("0" + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth), "invalid payload");
        assertRefused("2[\"x\"," + "[".repeat(depth), "invalid payload");
    }

    @Test
    void jsonAsDeepAsAllowedIsAccepted() {
        int depth = JsonScanner.MAX_DEPTH - 1;
        String deep = "[".repeat(depth) + "]".repeat(depth);

        assertThat(decoder.decodeText("2[\"x\"," + deep + "]")).isEqualTo(event("x", deep));
    }

    @Test
    @Tag("PA18")
    void binaryEventIsCompleteWithItsLastAttachment() {
        String arguments = "{\"_placeholder\":true,\"num\":1},[{\"num\":0,\"_placeholder\":true}]";

        assertThat(decoder.decodeText("52-/cool,23[\"a\"," + arguments + "]")).isNull();
        assertThat(decoder.isReassembling()).isTrue();
        assertThat(decoder.decodeBinary(ABC)).isNull();
        Packet packet = decoder.decodeBinary(new byte[0]);

        assertThat(decoder.isReassembling()).isFalse();
        assertThat(packet).isInstanceOfSatisfying(Packet.Event.class, event -> {
            assertThat(event.namespace()).isEqualTo("/cool");
            assertThat(event.ackId()).hasValue(23);
            assertThat(json(event.arguments()).json())
                    .containsExactly("{\"_placeholder\":true,\"num\":1}", "[{\"num\":0,\"_placeholder\":true}]");
            assertThat(json(event.arguments()).attachments()).containsExactly(ABC, new byte[0]);
        });
    }

    @Test
    @Tag("PA18")
    void binaryAckIsReassembled() {
        assertThat(decoder.decodeText("61-/back,127[\"a\",{\"_placeholder\":true,\"num\":0},{}]"))
                .isNull();

        assertThat(decoder.decodeBinary(ABC)).isInstanceOfSatisfying(Packet.Ack.class, ack -> {
            assertThat(ack.id()).hasValue(127);
            assertThat(json(ack.arguments()).json()).hasSize(3);
            assertThat(json(ack.arguments()).attachments()).containsExactly(ABC);
        });
    }

    @Test
    void attachmentsNobodyRefersToAndRepeatedPlaceholdersAreAccepted() {
        assertThat(decodeBinaryEvent("51-[\"x\"]")).isInstanceOf(Packet.Event.class);
        assertThat(decodeBinaryEvent(
                        "51-[\"x\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":0,\"more\":1}]"))
                .isInstanceOf(Packet.Event.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"splice\"",
                "1",
                "-1",
                "0.5",
                "null",
                "true",
                "{}",
                "[0]",
                "99999999999999999999",
                "\"0\"",
                "1e0",
                "-0"
            })
    @Tag("PA21")
    @Tag("PA22")
    void placeholdersThatStandForNoAttachmentAreRefusedWithTheLastOne(String num) {
        String placeholder = "{\"_placeholder\":true,\"num\":" + num + "}";
        for (String text : List.of(
                "51-[\"x\"," + placeholder + "]",
                "51-[\"x\",{\"a\":[1," + placeholder + "]}]",
                "61-1[" + placeholder + "]")) {
            assertThat(decoder.decodeText(text)).isNull();
            assertThatThrownBy(() -> decoder.decodeBinary(ABC))
                    .isInstanceOf(PacketException.class)
                    .hasMessage("illegal attachments");
        }
    }

    @Test
    void placeholderWithoutNumOrWithEscapedKeysIsCheckedToo() {
        for (String placeholder : List.of(
                "{\"_placeholder\":true}",
                "{\"_place\\u0068older\":true,\"num\":7}",
                "{\"num\":0,\"_placeholder\":true,\"num\":\"x\"}",
                "{\"_placeholder\":true,\"a\":{\"num\":0}}")) {
            assertThat(decoder.decodeText("51-[\"x\"," + placeholder + "]")).isNull();
            assertThatThrownBy(() -> decoder.decodeBinary(ABC)).hasMessage("illegal attachments");
        }
    }

    @Test
    void whatOnlyLooksLikeAPlaceholderIsPlainData() {
        String text = "{\"_placeholder\":true,\"num\":\"splice\"}";

        assertThat(decoder.decodeText("2[\"x\"," + text + "]")).isEqualTo(event("x", text));
        assertThat(decodeBinaryEvent("51-[\"x\",{\"_placeholder\":false,\"num\":9},{\"_placeholder\":1}]"))
                .isInstanceOf(Packet.Event.class);
    }

    @Test
    @Tag("PA24")
    void textWhileAttachmentsAreMissingIsRefused() {
        assertThat(decoder.decodeText("51-[\"x\"]")).isNull();

        assertRefused("2[\"x\"]", "got plaintext data when reconstructing a packet");
        assertThat(decoder.isReassembling()).isFalse();
    }

    @Test
    @Tag("PA23")
    void binaryWithoutAHeaderIsRefused() {
        assertThatThrownBy(() -> decoder.decodeBinary(ABC))
                .isInstanceOf(PacketException.class)
                .hasMessage("got binary data when not reconstructing a packet");
    }

    @Test
    void resetForgetsAPacketThatIsNotComplete() {
        assertThat(decoder.decodeText("51-[\"x\"]")).isNull();

        decoder.reset();

        assertThat(decoder.decodeText("2[\"x\"]")).isEqualTo(event("x"));
    }

    private @Nullable Packet decodeBinaryEvent(String text) {
        assertThat(decoder.decodeText(text)).isNull();
        return decoder.decodeBinary(ABC);
    }

    private void assertRefused(String text, String reason) {
        assertThatThrownBy(() -> decoder.decodeText(text))
                .isInstanceOf(PacketException.class)
                .hasMessage(reason);
        assertThat(decoder.isReassembling()).isFalse();
    }

    private static Packet event(String name, String... arguments) {
        return new Packet.Event("/", OptionalLong.empty(), name, new JsonArguments(List.of(arguments), List.of()));
    }

    private static JsonArguments json(RawArguments arguments) {
        return (JsonArguments) arguments;
    }
}

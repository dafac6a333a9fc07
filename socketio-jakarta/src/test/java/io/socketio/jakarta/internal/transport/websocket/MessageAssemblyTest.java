/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.socketio.jakarta.internal.engine.WebSocketReceiver;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageAssemblyTest {
    private static final int MAX_BYTES = 100;
    private static final int MAX_PARTS = 131_072;
    private static final int MEGABYTE = 1024 * 1024;

    private final Received received = new Received();
    private final MessageLimit limit = new MessageLimit(received, MAX_BYTES, () -> {
        throw new IllegalStateException("stop");
    });
    private final TextAssembler text = new TextAssembler(received, limit);
    private final BinaryAssembler binary = new BinaryAssembler(received, limit);

    @Test
    void partsOfAMessageAreJoined() {
        text.onMessage("ab", false);
        text.onMessage("", false);
        text.onMessage("c", true);
        binary.onMessage(bytes(2), false);
        binary.onMessage(bytes(1), true);
        text.onMessage("d", true);

        assertThat(received.events).containsExactly("abc", "3 bytes", "d");
    }

    @Test
    void bytesKeepTheirOrderAndAreNotSharedWithTheContainer() {
        ByteBuffer buffer = ByteBuffer.wrap(new byte[] {9, 1, 2, 3, 9}, 1, 3).slice();
        binary.onMessage(buffer, false);
        buffer.put(0, (byte) 8);
        binary.onMessage(bytes(0), false);
        binary.onMessage(ByteBuffer.wrap(new byte[] {4, 5}), true);
        ByteBuffer whole = ByteBuffer.wrap(new byte[] {6});
        binary.onMessage(whole, true);
        whole.put(0, (byte) 8);

        assertThat(received.binaries).containsExactly(new byte[] {1, 2, 3, 4, 5}, new byte[] {6});
    }

    @Test
    void everyMessageHasTheWholeLimit() {
        for (int i = 0; i < 5; i++) {
            text.onMessage("x".repeat(50), false);
            text.onMessage("x".repeat(50), true);
            binary.onMessage(bytes(MAX_BYTES), true);
        }

        assertThat(received.events).hasSize(10).doesNotContain("too big");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "€", "😀"})
    void textIsCountedInBytes(String character) {
        int count = MAX_BYTES / character.getBytes(StandardCharsets.UTF_8).length;
        String greatest = character.repeat(count);
        text.onMessage(greatest, true);
        text.onMessage(greatest.substring(0, 1), false);
        text.onMessage(greatest.substring(1), true);
        text.onMessage(character.repeat(count + 1), true);

        assertThat(received.events).containsExactly(greatest, greatest, "too big");
    }

    @Test
    void nothingIsReceivedAfterAMessageThatIsTooBig() {
        binary.onMessage(bytes(60), false);
        binary.onMessage(bytes(60), false);
        binary.onMessage(bytes(1), true);
        binary.onMessage(bytes(1), true);
        text.onMessage("4", true);

        assertThat(received.events).containsExactly("too big");
    }

    @Test
    void messageOfTheGreatestNumberOfPartsIsAccepted() {
        flood(MAX_PARTS - 1);
        text.onMessage("x", true);
        flood(MAX_PARTS - 1);
        text.onMessage("y", true);

        assertThat(received.events).containsExactly("x", "y");
    }

    @Test
    void messageOfMorePartsIsTooBigEvenIfTheyAreEmpty() {
        flood(MAX_PARTS + 1);
        flood(MAX_PARTS);
        for (int i = 0; i < MAX_PARTS; i++) {
            binary.onMessage(bytes(0), false);
        }

        assertThat(received.events).containsExactly("too big");
    }

    @Test
    void largerMessagesMayHaveMoreParts() {
        BinaryAssembler large = new BinaryAssembler(received, new MessageLimit(received, 100 * MEGABYTE, () -> {}));
        for (int i = 0; i < MAX_PARTS + 1; i++) {
            large.onMessage(bytes(1), false);
        }
        large.onMessage(bytes(1), true);

        assertThat(received.events).containsExactly(MAX_PARTS + 2 + " bytes");
    }

    @Test
    void readingIsStoppedWhenFarTooMuchFollows() {
        binary.onMessage(bytes(MEGABYTE), false);
        for (int i = 0; i < 16; i++) {
            binary.onMessage(bytes(MEGABYTE), false);
        }

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> text.onMessage("x", false));
        assertThat(received.events).containsExactly("too big");
    }

    private void flood(int count) {
        for (int i = 0; i < count; i++) {
            text.onMessage("", false);
        }
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length);
    }

    private static final class Received implements WebSocketReceiver {
        final List<String> events = new ArrayList<>();
        final List<byte[]> binaries = new ArrayList<>();

        @Override
        public void onText(String text) {
            events.add(text);
        }

        @Override
        public void onBinary(byte[] data) {
            events.add(data.length + " bytes");
            binaries.add(data);
        }

        @Override
        public void onTooBig() {
            events.add("too big");
        }

        @Override
        public void onClose(boolean isError) {
            events.add("close");
        }
    }
}

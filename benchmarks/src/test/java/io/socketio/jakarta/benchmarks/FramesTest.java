/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
    @ParameterizedTest
    @CsvSource({"0, 6", "125, 131", "126, 134", "65535, 65543", "65536, 65550"})
    void headOfAMaskedFrameGrowsWithThePayload(int payload, int frame) {
        assertThat(Frames.masked(List.of(Message.binary(payload)), 1).remaining())
                .isEqualTo(frame);
    }

    @Test
    void textIsMasked() {
        ByteBuffer frame = Frames.masked("2");

        assertThat(bytes(frame)).containsExactly(0x81, 0x81, 0x12, 0x34, 0x56, 0x78, '2' ^ 0x12);
    }

    @Test
    void lengthFrom126IsInTwoBytes() {
        ByteBuffer frame = Frames.masked(List.of(Message.binary(0xabcd)), 1);

        assertThat(bytes(frame)).startsWith(0x82, 0xfe, 0xab, 0xcd, 0x12, 0x34, 0x56, 0x78);
    }

    @Test
    void lengthFrom65536IsInEightBytes() {
        ByteBuffer frame = Frames.masked(List.of(Message.binary(0x10000)), 1);

        assertThat(bytes(frame)).startsWith(0x82, 0xff, 0, 0, 0, 0, 0, 1, 0, 0, 0x12);
    }

    @Test
    void messagesOfARequestFollowEachOtherAsOftenAsItIsSent() {
        List<Message> request = List.of(Message.text("ab"), Message.binary(200));

        ByteBuffer frames = Frames.masked(request, 3);

        assertThat(frames.remaining()).isEqualTo(3 * (2 + 4 + 2 + 4 + 4 + 200));
        assertThat(bytes(frames.slice(8, 4))).containsExactly(0x82, 0xfe, 0, 200);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 65_535, 65_536, 100_000})
    void payloadOfAServersFrameIsReadAtAnyLength(int length) {
        ByteBuffer frames = ByteBuffer.allocate(200_000).position(3);
        putFrame(frames, length);
        int end = frames.position();
        frames.put((byte) 0x81).flip().position(3);

        assertThat(Frames.isComplete(frames)).isTrue();
        assertThat(Frames.payload(frames).remaining()).isEqualTo(length);
        assertThat(frames.position()).isEqualTo(end);
        assertThat(Frames.isComplete(frames)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 125, 126, 65_535, 65_536})
    void frameIsCompleteWithItsLastByteOnly(int length) {
        ByteBuffer frame = ByteBuffer.allocate(100_000);
        putFrame(frame, length);
        frame.flip();

        for (int end = 0; end < frame.limit(); end += end < 12 ? 1 : 1000) {
            assertThat(Frames.isComplete(frame.slice(0, end))).isFalse();
        }
        assertThat(Frames.isComplete(frame.slice(0, frame.limit() - 1))).isFalse();
        assertThat(Frames.isComplete(frame)).isTrue();
    }

    private static void putFrame(ByteBuffer target, int length) {
        target.put((byte) 0x82);
        if (length < 126) {
            target.put((byte) length);
        } else if (length < 65_536) {
            target.put((byte) 126).putShort((short) length);
        } else {
            target.put((byte) 127).putLong(length);
        }
        target.put(new byte[length]);
    }

    private static int[] bytes(ByteBuffer buffer) {
        int[] bytes = new int[buffer.remaining()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = buffer.get(buffer.position() + i) & 0xff;
        }
        return bytes;
    }
}

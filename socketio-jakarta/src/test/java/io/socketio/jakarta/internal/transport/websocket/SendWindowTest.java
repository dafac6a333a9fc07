/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How much may be on its way to a client that has not confirmed it. */
class SendWindowTest {
    private static final int HALF = SendWindow.BYTES / 2;

    private final SendWindow window = new SendWindow(new Random(1));

    @Test
    void isOpenUpToItsSize() {
        assertThat(window.take(SendWindow.BYTES)).isTrue();
        assertThat(window.take(1)).isFalse();
        assertThat(window.isOpen()).isFalse();
    }

    @Test
    void asksOncePastItsMiddle() {
        window.take(HALF);
        assertThat(window.isProbeDue()).isFalse();

        window.take(1);
        assertThat(window.isProbeDue()).isTrue();
        window.probe();

        assertThat(window.isProbeDue()).isFalse();
    }

    @Test
    void pongConfirmsWhatWasWrittenBeforeThePing() {
        window.take(SendWindow.BYTES - 100);
        ByteBuffer ping = window.probe();
        window.take(200);
        assertThat(window.isOpen()).isFalse();

        window.onPong(ping);

        assertThat(window.take(SendWindow.BYTES - 200)).isTrue();
        assertThat(window.take(1)).isFalse();
    }

    @Test
    void pongsThatNobodyAskedForConfirmNothing() {
        window.take(SendWindow.BYTES + 1);
        window.onPong(ByteBuffer.allocate(Long.BYTES));

        long number = window.probe().getLong();
        window.onPong(ByteBuffer.allocate(0));
        window.onPong(ByteBuffer.allocate(Long.BYTES).putLong(0, number + 1));
        window.onPong(ByteBuffer.allocate(Long.BYTES + 1).putLong(0, number));
        assertThat(window.isOpen()).isFalse();

        window.onPong(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
        assertThat(window.isOpen()).isTrue();
    }

    @Test
    void pongThatComesTwiceConfirmsOnce() {
        window.take(HALF + 1);
        ByteBuffer ping = window.probe();
        window.onPong(ping.duplicate());
        window.take(SendWindow.BYTES + 1);

        window.onPong(ping.duplicate());

        assertThat(window.isOpen()).isFalse();
    }
}

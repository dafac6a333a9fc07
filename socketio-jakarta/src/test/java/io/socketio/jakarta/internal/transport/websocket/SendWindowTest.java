/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.internal.transport.websocket.SendWindow.Room;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much may be on its way to a client that has not confirmed it. */
class SendWindowTest {
    private final SendWindow window = new SendWindow(new Random(1));

    @Test
    void roomEndsInTwoSteps() {
        assertThat(window.take(SendWindow.CERTAIN_BYTES)).isEqualTo(Room.CERTAIN);
        assertThat(window.take(1)).isEqualTo(Room.LIKELY);
        assertThat(window.take(SendWindow.LIKELY_BYTES - SendWindow.CERTAIN_BYTES - 1))
                .isEqualTo(Room.LIKELY);
        assertThat(window.take(1)).isEqualTo(Room.UNKNOWN);
        assertThat(window.room()).isEqualTo(Room.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"CERTAIN, 4096", "LIKELY, 16384"})
    void asksOncePastTheMiddleOfWhatIsNeeded(Room needed, int limit) {
        window.take(limit / 2);
        assertThat(window.isProbeDue(needed)).isFalse();

        window.take(1);
        assertThat(window.isProbeDue(needed)).isTrue();
        window.probe();

        assertThat(window.isProbeDue(needed)).isFalse();
    }

    @Test
    void pongConfirmsWhatWasWrittenBeforeThePing() {
        window.take(SendWindow.LIKELY_BYTES);
        ByteBuffer ping = window.probe();
        window.take(1000);
        assertThat(window.room()).isEqualTo(Room.UNKNOWN);

        window.onPong(ping);

        assertThat(window.take(SendWindow.CERTAIN_BYTES - 1000)).isEqualTo(Room.CERTAIN);
        assertThat(window.take(1)).isEqualTo(Room.LIKELY);
    }

    @Test
    void pongsThatNobodyAskedForConfirmNothing() {
        window.take(SendWindow.LIKELY_BYTES + 1);
        window.onPong(ByteBuffer.allocate(Long.BYTES));

        long number = window.probe().getLong();
        window.onPong(ByteBuffer.allocate(0));
        window.onPong(ByteBuffer.allocate(Long.BYTES).putLong(0, number + 1));
        window.onPong(ByteBuffer.allocate(Long.BYTES + 1).putLong(0, number));
        assertThat(window.room()).isEqualTo(Room.UNKNOWN);

        window.onPong(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
        assertThat(window.room()).isEqualTo(Room.CERTAIN);
    }

    @Test
    void pongThatComesTwiceConfirmsOnce() {
        window.take(1);
        ByteBuffer ping = window.probe();
        window.onPong(ping.duplicate());
        window.take(SendWindow.LIKELY_BYTES + 1);

        window.onPong(ping.duplicate());

        assertThat(window.room()).isEqualTo(Room.UNKNOWN);
    }
}

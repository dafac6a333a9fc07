/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.internal.engine.WebSocketChannel.CloseCode;
import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Which messages are written together on a connection that can gather them. */
class GatheringTest {
    private final Queue<Runnable> housekeeping = new ArrayDeque<>();
    private final EngineFixture fixture = new EngineFixture(config -> config, housekeeping::add);
    private final Line line = new Line();
    private final WebSocketReceiver client = fixture.engine.openWebSocket(EngineFixture.request(), line);

    /** A connection that gathers messages if it may. */
    private static final class Line implements WebSocketChannel {
        private final List<String> buffer = new ArrayList<>();
        private final List<List<String>> writes = new ArrayList<>();
        private boolean isGathering;
        private boolean isBroken;
        private Optional<CloseCode> closed = Optional.empty();

        @Override
        public void sendText(String text, boolean mayWait, Completion completion) throws IOException {
            buffer.add(text);
            isGathering = mayWait;
            if (!mayWait) {
                flush();
            }
            completion.onSent();
        }

        @Override
        public void sendBinary(byte[] data, boolean mayWait, Completion completion) throws IOException {
            sendText("binary " + data.length, mayWait, completion);
        }

        @Override
        public boolean isGathering() {
            return isGathering;
        }

        @Override
        public void flush() throws IOException {
            if (isBroken) {
                throw new IOException("broken pipe");
            }
            writes.add(List.copyOf(buffer));
            buffer.clear();
        }

        @Override
        public void close(CloseCode code) {
            closed = Optional.of(code);
        }
    }

    private void answer(String message) {
        fixture.onMessage(() -> fixture.session().send("re " + message));
        client.onText("4" + message);
    }

    private void keepHouse() {
        for (Runnable task = housekeeping.poll(); task != null; task = housekeeping.poll()) {
            task.run();
        }
    }

    @Test
    void answerToSingleMessageIsWrittenAtOnce() {
        line.writes.clear();

        answer("a");
        fixture.time.advance(Burst.GAP);
        answer("b");

        assertThat(line.writes).containsExactly(List.of("4re a"), List.of("4re b"));
        assertThat(housekeeping).isEmpty();
    }

    @Test
    void answersToMessagesThatArriveTogetherAreWrittenTogether() {
        line.writes.clear();

        List.of("a", "b", "c", "d").forEach(this::answer);
        assertThat(line.writes).containsExactly(List.of("4re a"));
        assertThat(housekeeping).hasSize(1);
        keepHouse();

        assertThat(line.writes).containsExactly(List.of("4re a"), List.of("4re b", "4re c", "4re d"));
    }

    @Test
    void nextBurstIsWrittenTogetherAsWell() {
        List.of("a", "b").forEach(this::answer);
        keepHouse();
        line.writes.clear();

        List.of("c", "d").forEach(this::answer);
        keepHouse();

        assertThat(line.writes).containsExactly(List.of("4re c", "4re d"));
    }

    @Test
    void whatWaitsIsWrittenWithTheAnswerToALaterMessage() {
        List.of("a", "b").forEach(this::answer);
        line.writes.clear();

        fixture.time.advance(Burst.GAP);
        answer("c");

        assertThat(line.writes).containsExactly(List.of("4re b", "4re c"));
    }

    @Test
    void packetsThatBelongTogetherAreWrittenTogether() {
        line.writes.clear();

        fixture.session().send(List.of(OutboundPacket.message("header"), OutboundPacket.binary(new byte[3])));

        assertThat(line.writes).containsExactly(List.of("4header", "binary 3"));
    }

    @Test
    void closeWaitsForWhatHasBeenGathered() {
        List.of("a", "b").forEach(this::answer);

        fixture.session().close();
        assertThat(line.closed).isEmpty();
        keepHouse();

        assertThat(line.writes).endsWith(List.of("4re b"));
        assertThat(line.closed).contains(CloseCode.NORMAL);
    }

    @Test
    void everythingThatWasGatheredIsCountedWhenItCannotBeWritten() {
        List.of("a", "b", "c").forEach(this::answer);

        line.isBroken = true;
        keepHouse();

        assertThat(fixture.engine.packetsDropped()).isEqualTo(2);
        assertThat(fixture.events).endsWith("closed: transport error");
        assertThat(line.closed).isPresent();
    }

    @Test
    void messageThatCannotBeWrittenIsCounted() {
        line.isBroken = true;

        answer("a");
        keepHouse();

        assertThat(fixture.engine.packetsDropped()).isEqualTo(1);
        assertThat(fixture.events).endsWith("closed: transport error");
    }
}

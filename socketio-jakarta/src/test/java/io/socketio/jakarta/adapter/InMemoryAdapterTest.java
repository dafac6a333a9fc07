/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the adapter of one node promises to those who order events by a lock. */
class InMemoryAdapterTest {
    private final Adapter adapter = new InMemoryAdapter(new LocalSockets() {
        @Override
        public void deliver(BroadcastMessage message, BroadcastOptions options, Stream<String> socketIds) {}

        @Override
        public void deliverWithAck(
                BroadcastMessage message, BroadcastOptions options, Stream<String> socketIds, AckCollector answers) {}

        @Override
        public Stream<String> ids() {
            return Stream.of();
        }
    });

    @ParameterizedTest
    @ValueSource(strings = {"room", "room,other", "other,room"})
    void recipientsAreChosenWhenTheyAreAskedFor(String rooms) {
        Stream<String> recipients = adapter.select(BroadcastOptions.everybody().withRooms(rooms.split(",", -1)));

        adapter.add("late");
        adapter.join("late", Set.of("room"));

        assertThat(recipients).containsExactly("late");
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the adapter of one node promises to those who order events by a lock. */
class InMemoryAdapterTest {
    // Nobody is selected without a room, and nothing is delivered.
    private final Adapter adapter = new InMemoryAdapter((LocalSockets) Proxy.newProxyInstance(
            LocalSockets.class.getClassLoader(), new Class<?>[] {LocalSockets.class}, (proxy, method, args) -> {
                throw new UnsupportedOperationException(method.getName());
            }));

    @ParameterizedTest
    @ValueSource(strings = {"room", "room,other", "other,room"})
    void recipientsAreChosenWhenTheyAreAskedFor(String rooms) {
        Stream<String> recipients = adapter.select(BroadcastOptions.everybody().withRooms(rooms.split(",", -1)));

        adapter.add("late");
        adapter.join("late", Set.of("room"));

        assertThat(recipients).containsExactly("late");
    }
}

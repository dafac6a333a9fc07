/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

    /** Sets of rooms and of members change their kind with their size. */
    @Test
    void roomsAndMembersAreThoseOfASimpleModel() {
        Random random = new Random(7);
        Map<String, Set<String>> model = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            String socket = "socket " + random.nextInt(4);
            Set<String> rooms = Set.of("room " + random.nextInt(3), "room " + random.nextInt(3, 5));
            switch (random.nextInt(5)) {
                case 0 -> {
                    adapter.add(socket);
                    model.putIfAbsent(socket, new HashSet<>());
                }
                case 1, 2 -> {
                    adapter.join(socket, rooms);
                    model.computeIfPresent(socket, (id, joined) -> union(joined, rooms));
                }
                case 3 -> {
                    adapter.leave(socket, rooms);
                    model.getOrDefault(socket, new HashSet<>()).removeAll(rooms);
                }
                default -> {
                    adapter.remove(socket);
                    model.remove(socket);
                }
            }
            assertThat(adapter.roomsOf(socket)).isEqualTo(model.getOrDefault(socket, Set.of()));
            for (String room : rooms) {
                assertThat(adapter.select(BroadcastOptions.everybody().withRooms(room)))
                        .containsExactlyInAnyOrderElementsOf(model.keySet().stream()
                                .filter(id -> model.getOrDefault(id, Set.of()).contains(room))
                                .toList());
            }
            assertThat(adapter.rooms())
                    .isEqualTo(model.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        }
    }

    private static Set<String> union(Set<String> set, Set<String> more) {
        Set<String> union = new HashSet<>(set);
        union.addAll(more);
        return union;
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoomsTest {
    @Test
    void clientsOfOneRoomKnowItByTheSameName() {
        List<Integer> clients = IntStream.range(0, 25).boxed().toList();

        List<List<Integer>> rooms = Rooms.split(clients);

        assertThat(rooms).extracting(List::size).containsExactly(10, 10, 5);
        assertThat(rooms)
                .allSatisfy(members ->
                        assertThat(members.stream().map(Rooms::name).distinct()).hasSize(1));
        assertThat(clients.stream().map(Rooms::name).distinct()).hasSize(3);
    }

    @Test
    void namesAreEquallyLong() {
        assertThat(Rooms.name(0)).hasSameSizeAs(Rooms.name(99_999));
    }
}

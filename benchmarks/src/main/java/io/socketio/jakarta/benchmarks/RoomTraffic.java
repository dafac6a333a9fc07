/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each room is a group of its own, in which the first client sends. Called by {@link ClosedLoop}. */
final class RoomTraffic implements Traffic {
    private final List<Traffic> rooms = new ArrayList<>();
    private final Map<Client, Traffic> roomOf = new HashMap<>();

    private RoomTraffic() {}

    static RoomTraffic of(Subject subject, List<Client> clients) {
        RoomTraffic traffic = new RoomTraffic();
        int first = 0;
        for (List<Client> members : Rooms.split(clients)) {
            Exchange exchange = subject.exchangeInRoom(Rooms.name(first));
            traffic.add(
                    members,
                    Traffic.group(new Requests(exchange, Measurement.ROOMS.window()), Measurement.ROOMS, members));
            first += members.size();
        }
        return traffic;
    }

    private void add(List<Client> members, Traffic room) {
        rooms.add(room);
        members.forEach(member -> roomOf.put(member, room));
    }

    @Override
    public void start() throws IOException {
        for (Traffic room : rooms) {
            room.start();
        }
    }

    @Override
    public long expectedReplies() {
        return rooms.stream().mapToLong(Traffic::expectedReplies).sum();
    }

    @Override
    public void onReplies(Client client, int count) throws IOException {
        Traffic room = roomOf.get(client);
        if (room != null) {
            room.onReplies(client, count);
        }
    }
}

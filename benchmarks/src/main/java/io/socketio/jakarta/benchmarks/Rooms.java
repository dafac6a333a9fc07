/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who is in which room: the first clients in the first one, the next in the second one. Pure functions. */
final class Rooms {
    /** How many clients share a room. */
    static final int MEMBERS = 10;

    private Rooms() {}

    /** The room of the client with this index; names are equally long. */
    static String name(int client) {
        return String.format(Locale.ROOT, "room-%05d", client / MEMBERS);
    }

    /** The clients of each room; the last one may have fewer. */
    static <T> List<List<T>> split(List<T> clients) {
        List<List<T>> rooms = new ArrayList<>();
        for (int i = 0; i < clients.size(); i += MEMBERS) {
            rooms.add(List.copyOf(clients.subList(i, Math.min(clients.size(), i + MEMBERS))));
        }
        return rooms;
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks.app;

import io.socketio.jakarta.SocketIoServer;
import java.util.List;

/** How many of what a server knows of. */
public record ServerCounts(int sessions, int sockets, int rooms, int namespaces) {
    /** The path that answers with {@link #text}. */
    public static final String PATH = "/counts";

    static ServerCounts of(SocketIoServer server) {
        return new ServerCounts(
                server.engine().sessionCount(),
                server.namespaces().stream()
                        .mapToInt(namespace -> namespace.sockets().size())
                        .sum(),
                server.namespaces().stream()
                        .mapToInt(namespace -> namespace.rooms().size())
                        .sum(),
                server.namespaces().size());
    }

    /** Reads what {@link #text} has written. */
    public static ServerCounts parse(String text) {
        List<Integer> counts =
                List.of(text.split(" ", -1)).stream().map(Integer::valueOf).toList();
        return new ServerCounts(counts.get(0), counts.get(1), counts.get(2), counts.get(3));
    }

    /** What the load client reads. */
    String text() {
        return sessions + " " + sockets + " " + rooms + " " + namespaces;
    }

    /** Whether no client is left. */
    public boolean isNobodyThere() {
        return sessions == 0 && sockets == 0 && rooms == 0;
    }
}

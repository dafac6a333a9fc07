/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What silent connections take of a server's memory. */
record Idle(Server server, Subject subject) {
    // So many that classes are loaded and methods compiled, so few at once that what the container pools of them does
    // not matter.
    private static final int FIRST_ROUNDS = 50;
    private static final int FIRST_CONNECTIONS = 20;

    /** For one of so many connections. */
    Map<Figure, Double> measure(int count) throws IOException {
        for (int i = 0; i < FIRST_ROUNDS; i++) {
            Clients.closeAll(Clients.openBlocking(server.address(), subject, Measurement.IDLE, FIRST_CONNECTIONS));
        }
        double memory = server.memory();
        double resident = server.process().residentBytes();
        List<Client> clients = Clients.openBlocking(server.address(), subject, Measurement.IDLE, count);
        try {
            return Map.of(
                    Figure.HEAP, (server.memory() - memory) / count,
                    Figure.RESIDENT, (server.process().residentBytes() - resident) / count);
        } finally {
            Clients.closeAll(clients);
        }
    }
}

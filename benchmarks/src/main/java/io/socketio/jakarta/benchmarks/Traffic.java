/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.util.List;

/** Decides who sends when in a closed loop. Called by {@link ClosedLoop}. */
interface Traffic extends Clients.Receiver {
    /** Fills the window. */
    void start() throws IOException;

    /** How many replies belong to what has been sent so far. */
    long expectedReplies();

    /** What belongs to a measurement. */
    static Traffic of(Subject subject, Measurement measurement, List<Client> clients, Latencies latencies) {
        Requests requests = new Requests(subject.exchange(measurement), measurement.window());
        return switch (measurement) {
            case BROADCAST, BROADCAST_LONG -> group(requests, measurement, clients);
            case ROOMS -> RoomTraffic.of(subject, clients);
            default -> echo(requests, measurement, clients, latencies);
        };
    }

    /** Every client sends again what it has received. */
    private static Traffic echo(Requests requests, Measurement measurement, List<Client> clients, Latencies latencies) {
        return new Traffic() {
            @Override
            public void start() throws IOException {
                for (Client client : clients) {
                    send(client, measurement.window());
                }
            }

            @Override
            public long expectedReplies() {
                return requests.sent();
            }

            @Override
            public void onReplies(Client client, int count) throws IOException {
                long now = System.nanoTime();
                for (int i = 0; i < count; i++) {
                    latencies.end(client, now);
                }
                send(client, count);
            }

            private void send(Client client, int count) throws IOException {
                long now = System.nanoTime();
                for (int i = 0; i < count; i++) {
                    latencies.begin(client, now);
                }
                requests.send(client, count);
            }
        };
    }

    /** The first client sends again when as many messages have been delivered as there are receivers. */
    static Traffic group(Requests requests, Measurement measurement, List<Client> clients) {
        return new Traffic() {
            private long deliveries;

            @Override
            public void start() throws IOException {
                requests.send(clients.get(0), measurement.window());
            }

            @Override
            public long expectedReplies() {
                return requests.sent() * clients.size();
            }

            @Override
            public void onReplies(Client client, int count) throws IOException {
                long before = deliveries / clients.size();
                deliveries += count;
                requests.send(clients.get(0), Math.toIntExact(deliveries / clients.size() - before));
            }
        };
    }
}

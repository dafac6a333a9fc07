/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Decides who sends when, in a closed loop: nothing is sent before the server has answered. Called by the load. */
interface Traffic {
    /** Fills the window. */
    void start() throws IOException;

    /** A client has received replies. */
    void onReplies(Client client, int count) throws IOException;

    /** Every client sends again what it has received. */
    static Traffic echo(Measurement measurement, List<Client> clients) {
        Requests requests = new Requests(measurement);
        return new Traffic() {
            @Override
            public void start() throws IOException {
                for (Client client : clients) {
                    requests.send(client, measurement.window());
                }
            }

            @Override
            public void onReplies(Client client, int count) throws IOException {
                requests.send(client, count);
            }
        };
    }

    /** The first client sends again when as many messages have been delivered as there are receivers. */
    static Traffic broadcast(Measurement measurement, List<Client> clients) {
        Requests requests = new Requests(measurement);
        return new Traffic() {
            private long deliveries;

            @Override
            public void start() throws IOException {
                requests.send(clients.get(0), measurement.window());
            }

            @Override
            public void onReplies(Client client, int count) throws IOException {
                long before = deliveries / clients.size();
                deliveries += count;
                requests.send(clients.get(0), Math.toIntExact(deliveries / clients.size() - before));
            }
        };
    }

    /** A full window of prepared requests, of which any number is sent. */
    final class Requests {
        private final ByteBuffer frames;
        private final int frameBytes;

        Requests(Measurement measurement) {
            this.frames = Frames.masked(measurement.request(), measurement.window());
            this.frameBytes = frames.remaining() / measurement.window();
        }

        void send(Client client, int count) throws IOException {
            if (count > 0) {
                client.send(frames.slice(0, count * frameBytes));
            }
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.net.URI;

/** Clients that send nothing before the server has answered. */
final class ClosedLoop implements Load {
    private static final long POLL_MILLIS = 100;

    private final Clients clients;
    private final Traffic traffic;
    private final Latencies latencies;
    private long replies;

    private ClosedLoop(Clients clients, Traffic traffic, Latencies latencies) {
        this.clients = clients;
        this.traffic = traffic;
        this.latencies = latencies;
    }

    /** Connects the clients and fills their windows. */
    static ClosedLoop start(URI server, Subject subject, Measurement measurement, int count) throws IOException {
        Clients clients = Clients.open(server, subject, measurement, count);
        Latencies latencies = new Latencies();
        Traffic traffic = Traffic.of(subject, measurement, clients.all(), latencies);
        traffic.start();
        return new ClosedLoop(clients, traffic, latencies);
    }

    @Override
    public void exchangeUntil(long nanoTime) throws IOException {
        while (System.nanoTime() < nanoTime) {
            clients.poll(POLL_MILLIS, this::receive);
        }
    }

    @Override
    public void finish() throws IOException {
        clients.awaitReplies(traffic.expectedReplies() - replies);
    }

    private void receive(Client client, int count) throws IOException {
        replies += count;
        traffic.onReplies(client, count);
    }

    @Override
    public long count() {
        return replies;
    }

    @Override
    public Latencies latencies() {
        return latencies;
    }

    @Override
    public void close() throws IOException {
        clients.close();
    }
}

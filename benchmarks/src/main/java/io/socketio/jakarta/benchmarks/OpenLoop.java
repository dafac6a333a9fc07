/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients that send when a request is due, in turns. Latency is counted from the moment at which it was due, not from
 * the one at which it was sent, so that what a slow answer holds up is not left out.
 */
final class OpenLoop implements Load {
    // A selector's timeout has milliseconds, which would be most of a latency.
    private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(20);

    private final Clients clients;
    private final Requests requests;
    private final Schedule schedule;
    private final Latencies latencies = new Latencies();
    private long sent;
    private long replies;

    private OpenLoop(Clients clients, Requests requests, Schedule schedule) {
        this.clients = clients;
        this.requests = requests;
        this.schedule = schedule;
    }

    /** Connects the clients; the first request is due immediately. */
    static OpenLoop start(URI server, Subject subject, int count, int perSecond) throws IOException {
        Clients clients = Clients.open(server, subject, Measurement.ECHO_PACED, count);
        Requests requests = new Requests(subject.exchange(Measurement.ECHO_PACED), 1);
        return new OpenLoop(clients, requests, new Schedule(System.nanoTime(), perSecond));
    }

    @Override
    public void exchangeUntil(long nanoTime) throws IOException {
        while (System.nanoTime() < nanoTime) {
            sendDue();
            clients.poll(0, this::receive);
            LockSupport.parkNanos(Math.min(PAUSE_NANOS, schedule.due(sent) - System.nanoTime()));
        }
    }

    private void sendDue() throws IOException {
        while (schedule.due(sent) <= System.nanoTime()) {
            Client client = clients.all().get((int) (sent % clients.all().size()));
            latencies.begin(client, schedule.due(sent));
            requests.send(client, 1);
            sent++;
        }
    }

    @Override
    public void finish() throws IOException {
        clients.awaitReplies(sent - replies);
    }

    private void receive(Client client, int count) {
        long now = System.nanoTime();
        for (int i = 0; i < count; i++) {
            latencies.end(client, now);
        }
        replies += count;
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

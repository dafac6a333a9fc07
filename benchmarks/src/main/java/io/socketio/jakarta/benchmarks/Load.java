/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Many clients of one server on the calling thread. */
final class Load implements AutoCloseable {
    private static final Duration CHECK_INTERVAL = Duration.ofMillis(100);
    private static final int WALL_CLOCK_FACTOR = 10;

    private final Selector selector;
    private final List<Client> clients;
    private final byte[] reply;
    private final Traffic traffic;
    private long replies;

    private Load(Selector selector, List<Client> clients, byte[] reply, Traffic traffic) {
        this.selector = selector;
        this.clients = clients;
        this.reply = reply;
        this.traffic = traffic;
    }

    /** Connects the clients and fills their windows. */
    static Load start(URI server, Subject subject, Measurement measurement, int count) throws IOException {
        List<Client> clients = open(server, subject, measurement, count);
        Selector selector = Selector.open();
        for (Client client : clients) {
            client.channel().configureBlocking(false);
            client.channel().register(selector, SelectionKey.OP_READ, client);
        }
        Traffic traffic = measurement == Measurement.BROADCAST
                ? Traffic.broadcast(measurement, clients)
                : Traffic.echo(measurement, clients);
        byte[] reply = subject.reply(measurement).getBytes(StandardCharsets.UTF_8);
        Load load = new Load(selector, clients, reply, traffic);
        traffic.start();
        return load;
    }

    /** Connects clients that stay silent. */
    static List<Client> open(URI server, Subject subject, Measurement measurement, int count) throws IOException {
        List<Client> clients = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            clients.add(Client.open(server, subject, measurement));
        }
        return clients;
    }

    /**
     * Goes on until the server has used this much CPU time, and returns what it used for a reply, in microseconds.
     *
     * @throws IOException if it takes ten times as long by the clock: the server does not answer any more
     */
    double run(ServerCpu cpu, Duration cpuTime) throws IOException {
        long deadline = System.nanoTime() + cpuTime.toNanos() * WALL_CLOCK_FACTOR;
        long repliesBefore = replies;
        Duration before = cpu.total();
        Duration used = Duration.ZERO;
        while (used.compareTo(cpuTime) < 0) {
            if (System.nanoTime() > deadline) {
                throw new IOException("the server answers too slowly: " + (replies - repliesBefore) + " replies");
            }
            exchange();
            used = cpu.total().minus(before);
        }
        return used.toNanos() / 1000.0 / Math.max(1, replies - repliesBefore);
    }

    private void exchange() throws IOException {
        long end = System.nanoTime() + CHECK_INTERVAL.toNanos();
        while (System.nanoTime() < end) {
            selector.select(this::receive, CHECK_INTERVAL.toMillis());
        }
    }

    private void receive(SelectionKey key) {
        Client client = (Client) key.attachment();
        try {
            int count = client.receive(reply);
            if (count > 0) {
                replies += count;
                traffic.onReplies(client, count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        selector.close(); // which makes the channels' mode changeable again
        for (Client client : clients) {
            client.close();
        }
    }
}

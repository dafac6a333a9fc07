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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Many WebSocket connections to one server on the calling thread. */
final class Clients implements AutoCloseable {
    private static final Duration REPLY_LIMIT = Duration.ofSeconds(10);
    private static final long CHECK_MILLIS = 100;

    private final Selector selector;
    private final List<Client> all;

    private Clients(Selector selector, List<Client> all) {
        this.selector = selector;
        this.all = all;
    }

    /** Connects them and makes them ready for {@link #poll}. */
    static Clients open(URI server, Subject subject, Measurement measurement, int count) throws IOException {
        List<Client> clients = openBlocking(server, subject, measurement, count);
        Selector selector = Selector.open();
        for (Client client : clients) {
            client.channel().configureBlocking(false);
            client.channel().register(selector, SelectionKey.OP_READ, client);
        }
        return new Clients(selector, clients);
    }

    /** Connects clients that stay silent. */
    static List<Client> openBlocking(URI server, Subject subject, Measurement measurement, int count)
            throws IOException {
        List<Client> clients = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            clients.add(Client.open(server, subject, measurement, i));
        }
        return clients;
    }

    List<Client> all() {
        return all;
    }

    /** Waits until something arrives, but not longer than this; 0 does not wait. */
    void poll(long millis, Receiver receiver) throws IOException {
        try {
            if (millis == 0) {
                selector.selectNow(key -> receive(key, receiver));
            } else {
                selector.select(key -> receive(key, receiver), millis);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Waits until so many replies more have arrived, whoever receives them. */
    void awaitReplies(long count) throws IOException {
        long[] missing = {count};
        long deadline = System.nanoTime() + REPLY_LIMIT.toNanos();
        while (missing[0] > 0 && System.nanoTime() < deadline) {
            poll(CHECK_MILLIS, (client, replies) -> missing[0] -= replies);
        }
        if (missing[0] != 0) {
            throw new IOException("missing replies (surplus ones if negative): " + missing[0]);
        }
    }

    private static void receive(SelectionKey key, Receiver receiver) {
        Client client = (Client) key.attachment();
        try {
            int replies = client.receive();
            if (replies > 0) {
                receiver.onReplies(client, replies);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        selector.close(); // which makes the channels' mode changeable again
        closeAll(all);
    }

    /** Ends connections one after the other. */
    static void closeAll(List<Client> clients) throws IOException {
        for (Client client : clients) {
            client.close();
        }
    }

    /** Is told what arrives. */
    interface Receiver {
        /** A client has received replies, at least one. */
        void onReplies(Client client, int count) throws IOException;
    }
}

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
import java.util.concurrent.TimeUnit;

/** Clients without WebSocket that send nothing before the server has answered. */
final class PollingLoad implements Load {
    private static final Duration REPLY_LIMIT = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 100;
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS);

    private final Selector selector;
    private final List<PollingUser> users = new ArrayList<>();
    private final Latencies latencies = new Latencies();
    private long exchanges;

    private PollingLoad(Selector selector) {
        this.selector = selector;
    }

    static PollingLoad start(URI server, Subject subject, int count) throws IOException {
        PollingLoad load = new PollingLoad(Selector.open());
        for (int i = 0; i < count; i++) {
            load.users.add(PollingUser.start(server, subject, load.selector, i, load.latencies));
        }
        return load;
    }

    @Override
    public void exchangeUntil(long nanoTime) throws IOException {
        try {
            while (System.nanoTime() < nanoTime) {
                selector.select(this::receive, POLL_MILLIS);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void finish() throws IOException {
        users.forEach(PollingUser::finish);
        long deadline = System.nanoTime() + REPLY_LIMIT.toNanos();
        while (!users.stream().allMatch(PollingUser::isIdle)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("replies are missing");
            }
            exchangeUntil(System.nanoTime() + POLL_NANOS);
        }
    }

    private void receive(SelectionKey key) {
        try {
            exchanges += ((PollingUser.Side) key.attachment()).receive() ? 1 : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long count() {
        return exchanges;
    }

    @Override
    public Latencies latencies() {
        return latencies;
    }

    /** Sessions end on the server when their next heartbeat is not answered. */
    @Override
    public void close() throws IOException {
        for (PollingUser user : users) {
            user.close();
        }
        selector.close();
    }
}

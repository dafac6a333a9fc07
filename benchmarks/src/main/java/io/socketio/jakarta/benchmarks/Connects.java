/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** Clients that come, join the main namespace if there is one, and go; each on a thread of its own. */
final class Connects implements Load {
    private static final int AT_ONCE = 50;
    private static final int END_LIMIT_SECONDS = 10;
    private static final long CHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Connects::thread);
    private final List<Future<?>> clients = new ArrayList<>();
    private final LongAdder connections = new LongAdder();
    private final URI server;
    private final Subject subject;
    // Written by the load's thread, read by those of the clients.
    private volatile boolean isClosed;

    private Connects(URI server, Subject subject) {
        this.server = server;
        this.subject = subject;
    }

    static Connects start(URI server, Subject subject) {
        Connects connects = new Connects(server, subject);
        for (int i = 0; i < AT_ONCE; i++) {
            connects.clients.add(connects.threads.submit(connects::connectAgainAndAgain));
        }
        return connects;
    }

    // One that waits for a server for ever does not keep the program alive.
    private static Thread thread(Runnable client) {
        Thread thread = new Thread(client, "client");
        thread.setDaemon(true);
        return thread;
    }

    private boolean connectAgainAndAgain() throws IOException {
        while (!isClosed) {
            Client.open(server, subject, Measurement.CONNECT, 0).close();
            connections.increment();
        }
        return true;
    }

    @Override
    public void exchangeUntil(long nanoTime) throws IOException {
        while (System.nanoTime() < nanoTime) {
            LockSupport.parkNanos(CHECK_NANOS);
            if (clients.stream().anyMatch(Future::isDone)) {
                awaitEnd();
            }
        }
    }

    @Override
    public void finish() throws IOException {
        awaitEnd();
    }

    // A client ends only if it is told to or has failed.
    private void awaitEnd() throws IOException {
        isClosed = true;
        threads.shutdown();
        try {
            for (Future<?> client : clients) {
                client.get(END_LIMIT_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("a client could not connect", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public long count() {
        return connections.sum();
    }

    @Override
    public Latencies latencies() {
        return new Latencies();
    }

    @Override
    public void close() throws IOException {
        awaitEnd();
    }
}

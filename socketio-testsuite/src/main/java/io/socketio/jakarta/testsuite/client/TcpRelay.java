/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.client;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes TCP connections on to the server until they are cut. Thread-safe; two daemon threads for each connection. */
public final class TcpRelay implements Closeable {
    private static final int BACKLOG = 50;
    private static final int BUFFER_BYTES = 8192;

    private final URI target;
    private final ServerSocket listener;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    // Written by the test, read by the relay's threads.
    private volatile boolean isCut;

    private TcpRelay(URI target, ServerSocket listener) {
        this.target = target;
        this.listener = listener;
    }

    /** Opens a relay to the host of {@code target}. */
    public static TcpRelay to(URI target) {
        try {
            TcpRelay relay = new TcpRelay(target, new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
            start(relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address to use instead of the target's. */
    public URI address() {
        return URI.create(target.getScheme() + "://127.0.0.1:" + listener.getLocalPort() + target.getPath());
    }

    /** How many connections clients have made. */
    public int connections() {
        return connections.get();
    }

    /** Breaks every connection there is, and every new one until {@link #mend()}; nothing passes any more. */
    public void cut() {
        isCut = true;
        ends.forEach(TcpRelay::end);
        ends.clear();
    }

    /** Serves new connections again. */
    public void mend() {
        isCut = false;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket incoming = listener.accept();
                connections.incrementAndGet();
                if (isCut) {
                    incoming.close();
                    continue;
                }
                Socket outgoing = new Socket(target.getHost(), target.getPort());
                ends.add(incoming);
                ends.add(outgoing);
                if (isCut) {
                    cut(); // which may have missed these two
                }
                start(() -> copy(incoming, outgoing));
                start(() -> copy(outgoing, incoming));
            } catch (IOException e) {
                // Closed, or the server is gone: the clients notice.
            }
        }
    }

    private void copy(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            byte[] bytes = new byte[BUFFER_BYTES];
            int count = in.read(bytes);
            // What one side says to the cut does not reach the other: a close frame would make an orderly end of it.
            while (count >= 0 && !isCut) {
                to.getOutputStream().write(bytes, 0, count);
                count = in.read(bytes);
            }
        } catch (IOException e) {
            // One of the two has ended; both are closed now.
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any more, either way.
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "tcp-relay");
        thread.setDaemon(true);
        thread.start();
    }
}

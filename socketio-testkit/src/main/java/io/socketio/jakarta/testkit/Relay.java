/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The network between one client and a server on a port: what a client sends to this port goes to the server's, until
 * the connections are reset on both sides. Thread-safe; one thread accepts connections and two carry each.
 */
final class Relay {
    /** A network that holds little, so that what a client does not read soon waits at the server. In bytes. */
    static final int BUFFER = 16 * 1024;

    private static final Logger LOGGER = System.getLogger(Relay.class.getName());

    private final InetSocketAddress server;
    private final ServerSocket door;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;

    private Relay(InetSocketAddress server, ServerSocket door) {
        this.server = server;
        this.door = door;
    }

    /** A way to this port of 127.0.0.1. */
    static Relay to(int port) {
        try {
            InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            ServerSocket door = new ServerSocket();
            door.setReceiveBufferSize(BUFFER);
            door.bind(new InetSocketAddress(here, 0));
            Relay relay = new Relay(new InetSocketAddress(here, port), door);
            start("accept", relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(String what, Runnable task) {
        Thread thread = new Thread(task, "test network: " + what);
        thread.setDaemon(true);
        thread.start();
    }

    /** Where the client connects. */
    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                connect(door.accept());
            }
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "No more connections: {0}", e.getMessage());
        }
    }

    private void connect(Socket client) {
        Socket onward = new Socket();
        ends.add(client);
        ends.add(onward);
        try {
            onward.setReceiveBufferSize(BUFFER);
            onward.setSendBufferSize(BUFFER);
            client.setSendBufferSize(BUFFER);
            onward.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            onward.connect(server);
            AtomicInteger open = new AtomicInteger(2);
            start("to the server", () -> carry(client, onward, open));
            start("to the client", () -> carry(onward, client, open));
        } catch (IOException e) {
            reset(client);
            reset(onward);
        }
        if (isCut) {
            reset(client);
            reset(onward);
        }
    }

    private void carry(Socket from, Socket to, AtomicInteger open) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
            if (open.decrementAndGet() == 0) {
                close(from);
                close(to);
            }
        } catch (IOException e) {
            reset(from);
            reset(to);
        }
    }

    /** Takes no more connections; those that are there end when one side ends them. */
    void retire() {
        try {
            door.close();
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "A port was not closed", e);
        }
    }

    /** Whether nothing is connected, and nothing will be. */
    boolean isOver() {
        return door.isClosed() && ends.isEmpty();
    }

    /** Resets all connections, which both sides see, and takes no more. */
    void cut() {
        isCut = true;
        retire();
        ends.forEach(this::reset);
    }

    private void reset(Socket end) {
        try {
            // Not to linger means to forget what is under way, and to tell the other side by RST.
            end.setSoLinger(true, 0);
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "A connection has ended already", e);
        }
        close(end);
    }

    private void close(Socket end) {
        ends.remove(end);
        try {
            end.close();
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "A connection was not closed", e);
        }
    }
}

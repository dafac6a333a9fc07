/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample.spring;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Official Java clients of one application; used by the thread of a test. */
final class Clients implements AutoCloseable {
    private static final int SECONDS = 30;

    private final URI application;
    private final List<Socket> sockets = new ArrayList<>();

    Clients(URI application) {
        this.application = application;
    }

    /** A client that does not connect yet, and then tries until the application is there. */
    Socket create(String transport) {
        IO.Options options = IO.Options.builder()
                .setTransports(new String[] {transport})
                .setReconnectionDelay(100)
                .setReconnectionDelayMax(100)
                .setForceNew(true)
                .build();
        Socket socket = IO.socket(application, options);
        sockets.add(socket);
        return socket;
    }

    Socket connected(String transport) throws Exception {
        Socket socket = create(transport);
        CompletableFuture<Object[]> connected = next(socket, Socket.EVENT_CONNECT);
        socket.connect();
        await(connected);
        return socket;
    }

    /** The arguments of the next event of this name. */
    static CompletableFuture<Object[]> next(Socket socket, String event) {
        CompletableFuture<Object[]> next = new CompletableFuture<>();
        socket.once(event, next::complete);
        return next;
    }

    static <T> T await(CompletableFuture<T> future) throws Exception {
        return future.get(SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        sockets.forEach(Socket::close);
    }
}

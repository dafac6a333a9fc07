/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketIoServer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Why the server disconnected whom. Thread-safe. */
final class ServerSideEnds {
    // All guarded by this.
    private final Map<String, CompletableFuture<DisconnectReason>> reasons = new HashMap<>();
    private final Map<String, Socket> present = new HashMap<>();
    // Those whose clients have come back, under the same id perhaps, before the server has missed them.
    private final Set<Socket> replaced = new HashSet<>();

    /** Watches all namespaces, also those to come. Called before the application registers anything. */
    void watch(SocketIoServer io) {
        io.onNewNamespace(this::watch);
        watch(io.of("/"));
    }

    private void watch(Namespace namespace) {
        namespace.onConnection(this::begin);
        namespace.onDisconnect(this::end);
    }

    private synchronized void begin(Socket socket) {
        present.put(socket.id(), socket);
    }

    private void end(Socket socket, DisconnectReason reason) {
        CompletableFuture<DisconnectReason> news;
        synchronized (this) {
            present.remove(socket.id(), socket);
            if (replaced.remove(socket)) {
                return;
            }
            news = of(socket.id());
        }
        news.complete(reason);
    }

    /** The client of the socket with this id comes back: what becomes of that socket is no news any more. */
    synchronized void forget(String id) {
        reasons.remove(id);
        Socket former = present.remove(id);
        if (former != null) {
            replaced.add(former);
        }
    }

    /** Completes when the server has disconnected this socket. */
    synchronized CompletableFuture<DisconnectReason> of(String id) {
        return reasons.computeIfAbsent(id, unknown -> new CompletableFuture<>());
    }
}

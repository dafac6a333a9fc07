/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.SocketIoServer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Why the server disconnected whom. Thread-safe. */
final class ServerSideEnds {
    private final Map<String, CompletableFuture<DisconnectReason>> reasons = new ConcurrentHashMap<>();

    /** Watches all namespaces, also those to come. Called before the application registers anything. */
    void watch(SocketIoServer io) {
        io.onNewNamespace(this::watch);
        watch(io.of("/"));
    }

    private void watch(Namespace namespace) {
        namespace.onDisconnect((socket, reason) -> of(socket.id()).complete(reason));
    }

    /** The socket with this id comes back, if it can. */
    void forget(String id) {
        reasons.remove(id);
    }

    /** Completes when the server has disconnected this socket. */
    CompletableFuture<DisconnectReason> of(String id) {
        return reasons.computeIfAbsent(id, unknown -> new CompletableFuture<>());
    }
}

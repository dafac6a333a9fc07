/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.ParentNamespace;
import io.socketio.jakarta.SocketIoServer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Namespaces by pattern and by function; installed once for each server. */
final class DynamicNamespaces {
    private static final Executor SOON = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);

    private DynamicNamespaces() {}

    static ParentNamespace install(SocketIoServer server) {
        ParentNamespace tenants = server.of(Pattern.compile("/tenant-\\d+"));
        tenants.use((socket, next) -> {
            socket.data().put("greeting", "welcome to " + socket.namespace().name());
            socket.join("joined-on-the-way-in");
            next.proceed();
        });
        tenants.onConnection(socket ->
                socket.emit("hello", socket.data().get("greeting", String.class).orElse("")));
        tenants.on("join", (socket, arguments, ack) -> {
            socket.join(arguments.require(0, String.class));
            ack.send();
        });
        tenants.on("tell-tenants", (socket, arguments, ack) -> {
            tenants.emit("news", arguments.toList().toArray());
            ack.send();
        });
        tenants.on("tell-room-of-tenants", (socket, arguments, ack) -> {
            tenants.to(arguments.require(0, String.class)).emit("news", arguments.require(1, String.class));
            ack.send();
        });
        tenants.on("tell-tenant", (socket, arguments, ack) -> {
            socket.namespace().emit("news", arguments.toList().toArray());
            ack.send();
        });
        server.of((name, auth) -> CompletableFuture.supplyAsync(
                        () -> name.startsWith("/by-function/")
                                && auth.get(0, Map.class)
                                        .filter(data -> "abc".equals(data.get("token")))
                                        .isPresent(),
                        SOON))
                .onConnection(socket -> socket.emit("hello", "found by function"));
        return tenants;
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.ConnectionRefusedException;
import io.socketio.jakarta.ConnectionStateRecovery;
import io.socketio.jakarta.Handshake;
import io.socketio.jakarta.json.JsonException;
import io.socketio.jakarta.parser.EncodedPacket;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The way of one client into namespaces (Socket.IO protocol 5, "Connection to a namespace"): finds the namespace or has the
 * application decide whether it shall exist, asks its middlewares, and lets the socket in or refuses it. Called within the
 * session's mailbox.
 */
final class NamespaceEntry {
    private static final Logger LOGGER = System.getLogger(NamespaceEntry.class.getName());

    /** How many names one client may have the application think about at the same time. */
    private static final int MAX_UNDECIDED = 64;

    private final ClientConnection connection;
    private final ServerParts parts;
    private final NamespaceRegistry namespaces;
    // Names about which the application has not decided yet whether they shall exist, or of which it is being told.
    private final Set<String> matching = new HashSet<>(2);
    private final Map<String, ClientSocket> connecting = new HashMap<>(2);

    NamespaceEntry(ClientConnection connection, ServerParts parts, NamespaceRegistry namespaces) {
        this.connection = connection;
        this.parts = parts;
        this.namespaces = namespaces;
    }

    /** Whether the client is on its way into this namespace. */
    boolean isUnderWay(String name) {
        return connecting.containsKey(name) || matching.contains(name);
    }

    /** Into how many namespaces the client is on its way. */
    int size() {
        return connecting.size() + matching.size();
    }

    /** The client wants to join a namespace. */
    void enter(String name, Arguments auth) {
        Optional<ServerNamespace> namespace = namespaces.enter(name);
        if (namespace.isPresent()) {
            admitWhenOpen(namespace.get(), auth);
        } else if (matching.size() == MAX_UNDECIDED) {
            refuse(name, "Too many connection attempts");
        } else {
            match(name, auth);
        }
    }

    /** The client has gone. */
    void discardAll() {
        List.copyOf(connecting.values()).forEach(ClientSocket::discard);
        connecting.clear();
        matching.clear();
    }

    private void match(String name, Arguments auth) {
        CompletableFuture<Optional<ServerParentNamespace>> parent = namespaces.match(name, auth);
        matching.add(name);
        if (parent.isDone()) {
            onMatched(name, auth, parent.join());
        } else {
            CompletableFuture<Void> unused =
                    parent.thenAccept(found -> connection.dispatch(() -> onMatched(name, auth, found)));
        }
    }

    private void onMatched(String name, Arguments auth, Optional<ServerParentNamespace> parent) {
        if (!matching.remove(name)) {
            return; // the client left meanwhile
        }
        if (parent.isEmpty()) {
            refuse(name, "Invalid namespace");
            return;
        }
        Optional<ServerNamespace> namespace = namespaces.enter(name, parent.get());
        if (namespace.isEmpty()) {
            LOGGER.log(Level.WARNING, "A namespace is refused: there are as many as max-dynamic-namespaces allows");
            refuse(name, "Too many namespaces");
        } else {
            admitWhenOpen(namespace.get(), auth);
        }
    }

    /** Goes on as soon as the listeners for new namespaces know the one that has been entered. */
    private void admitWhenOpen(ServerNamespace namespace, Arguments auth) {
        if (namespace.users().isOpen()) {
            admit(namespace, auth);
            return;
        }
        matching.add(namespace.name());
        namespace
                .users()
                .whenOpen(() -> connection.dispatch(() -> {
                    if (matching.remove(namespace.name())) {
                        admit(namespace, auth);
                    } else {
                        namespace.leave(); // the client left meanwhile
                    }
                }));
    }

    /** Asks the middlewares of a namespace that has been entered. */
    private void admit(ServerNamespace namespace, Arguments auth) {
        connection.onAdmission(namespace.name());
        ask(
                namespace,
                new ClientHandshake(connection.session().request(), auth),
                namespace
                        .recovery()
                        .filter(recovery -> connection.dialect().isRecoverable())
                        .flatMap(recovery -> recovery.claim(auth)));
    }

    private void ask(ServerNamespace namespace, Handshake handshake, Optional<Restoration> restoration) {
        String id = restoration.isPresent()
                ? restoration.get().socket().id()
                : connection.dialect().socketId(namespace.name());
        ClientSocket socket = new ClientSocket(id, namespace, connection, handshake, restoration);
        connecting.put(namespace.name(), socket);
        new MiddlewareChain(
                        socket,
                        namespace
                                .handlers()
                                .admission(restoration.isPresent() && skipsMiddlewares(), parts.scheduler()),
                        connection::dispatch,
                        refusal -> onDecided(namespace, socket, refusal))
                .proceed();
    }

    private boolean skipsMiddlewares() {
        return parts.config()
                .connectionStateRecovery()
                .filter(ConnectionStateRecovery::skipMiddlewares)
                .isPresent();
    }

    private void onDecided(
            ServerNamespace namespace, ClientSocket socket, Optional<ConnectionRefusedException> refusal) {
        if (!connecting.remove(namespace.name(), socket)) {
            return; // the client left meanwhile
        }
        if (namespaces.isClosed()) {
            socket.discard();
        } else if (refusal.isPresent()) {
            socket.discard();
            connection.session().send(Wire.messages(encode(namespace.name(), refusal.get())));
        } else if (socket.accept()) {
            connection.onJoined(socket);
            socket.start();
        } else {
            // Another socket, which the middlewares have not seen yet.
            socket.abandon();
            ask(namespace, socket.handshake(), Optional.empty());
        }
    }

    /** Refuses in the one form for all generations, unlike the refusal of a middleware. */
    void refuse(String namespace, String message) {
        connection.session().send(Wire.messages(parts.encoder().connectError(namespace, message, Optional.empty())));
    }

    private EncodedPacket encode(String namespace, ConnectionRefusedException refusal) {
        String message = String.valueOf(refusal.getMessage());
        try {
            return connection.dialect().refused(namespace, message, refusal.data());
        } catch (JsonException | IllegalArgumentException e) {
            LOGGER.log(Level.WARNING, "The data of a refusal in namespace " + namespace + " cannot be sent", e);
            return connection.dialect().refused(namespace, message, Optional.empty());
        }
    }
}

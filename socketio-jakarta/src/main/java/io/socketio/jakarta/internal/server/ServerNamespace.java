/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.ConnectionHandler;
import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Registration;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketDisconnectHandler;
import io.socketio.jakarta.SocketEventHandler;
import io.socketio.jakarta.adapter.Adapter;
import io.socketio.jakarta.adapter.BroadcastMessage;
import io.socketio.jakarta.adapter.BroadcastOptions;
import io.socketio.jakarta.adapter.LocalSockets;
import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A namespace: its sockets, its handlers, its adapter. Thread-safe. */
final class ServerNamespace implements Namespace, LocalSockets {
    private static final Logger LOGGER = System.getLogger(ServerNamespace.class.getName());

    private final String name;
    private final ServerParts parts;
    private final Adapter adapter;
    private final Map<String, ClientSocket> sockets = new ConcurrentHashMap<>();
    private final NamespaceHandlers handlers;
    private final NamespaceUsers users = new NamespaceUsers();
    private final Consumer<ServerNamespace> whenEmpty;
    private final Optional<NamespaceRecovery> recovery;
    private final AtomicLong ackIds = new AtomicLong();
    private final Broadcaster everybody;

    /**
     * Creates a namespace.
     *
     * @param whenEmpty called each time the last client has left, by the thread of that client
     */
    ServerNamespace(String name, ServerParts parts, NamespaceHandlers handlers, Consumer<ServerNamespace> whenEmpty) {
        this.name = name;
        this.parts = parts;
        this.handlers = handlers;
        this.whenEmpty = whenEmpty;
        this.adapter = parts.adapters().create(name, this);
        this.recovery = parts.recovery().map(memory -> new NamespaceRecovery(memory, this));
        this.everybody = new NamespaceBroadcaster(this, BroadcastOptions.everybody());
    }

    @Override
    public String name() {
        return name;
    }

    ServerParts parts() {
        return parts;
    }

    Adapter adapter() {
        return adapter;
    }

    /** How clients return after their connection broke, if they may. */
    Optional<NamespaceRecovery> recovery() {
        return recovery;
    }

    long nextAckId() {
        return ackIds.getAndIncrement();
    }

    // ---- registration

    @Override
    public Registration use(Middleware middleware) {
        return handlers.middlewares().add(middleware);
    }

    @Override
    public Registration onConnection(ConnectionHandler handler) {
        return handlers.connectionHandlers().add(handler);
    }

    @Override
    public Registration on(String event, SocketEventHandler handler) {
        return handlers.eventHandlers().on(event, handler);
    }

    @Override
    public Registration onDisconnect(SocketDisconnectHandler handler) {
        return handlers.disconnectHandlers().add(handler);
    }

    /** What is registered for the sockets of this namespace. */
    NamespaceHandlers handlers() {
        return handlers;
    }

    /** The clients that are in or on their way in. */
    NamespaceUsers users() {
        return users;
    }

    /** A client that had entered is gone for good. */
    void leave() {
        if (users.leave()) {
            whenEmpty.accept(this);
        }
    }

    // ---- sockets, called within the mailbox of the socket's session unless said otherwise

    /** Makes an accepted socket visible. */
    void add(ClientSocket socket) {
        sockets.put(socket.id(), socket);
        adapter.join(socket.id(), Set.of(socket.id()));
    }

    /** Takes a socket out of sight; its rooms stay readable. Called by any thread. */
    void hide(ClientSocket socket) {
        sockets.remove(socket.id(), socket);
    }

    @Override
    public Collection<Socket> sockets() {
        return List.copyOf(sockets.values());
    }

    @Override
    public Optional<Socket> socket(String id) {
        return Optional.ofNullable(sockets.get(id));
    }

    /** Who has the id of a socket now: itself, or the one its client has returned with after it ended. */
    ClientSocket holderOf(ClientSocket socket) {
        return socket.hasEnded() ? sockets.getOrDefault(socket.id(), socket) : socket;
    }

    int socketCount() {
        return sockets.size();
    }

    @Override
    public Set<String> rooms() {
        return adapter.rooms();
    }

    // ---- broadcasting, called by any thread

    @Override
    public Broadcaster to(String... rooms) {
        return everybody.to(rooms);
    }

    @Override
    public Broadcaster except(String... rooms) {
        return everybody.except(rooms);
    }

    @Override
    public void emit(String event, @Nullable Object... arguments) {
        everybody.emit(event, arguments);
    }

    void broadcast(BroadcastMessage message, BroadcastOptions options) {
        if (recovery.isEmpty()) {
            adapter.broadcast(message, options);
        } else {
            recovery.get()
                    .publish(
                            parts.encoder().eventAwaitingOffset(name, message.event(), message.arguments()),
                            options,
                            () -> adapter.select(options).map(sockets::get).filter(Objects::nonNull));
        }
    }

    @Override
    public void deliver(BroadcastMessage message, Stream<String> socketIds) {
        List<OutboundPacket> encoded =
                Wire.messages(parts.encoder().event(name, OptionalLong.empty(), message.event(), message.arguments()));
        socketIds.forEach(id -> {
            ClientSocket socket = sockets.get(id);
            if (socket != null) {
                sendOne(socket, encoded);
            }
        });
    }

    // One socket that cannot be reached must not keep the message from the others.
    private void sendOne(ClientSocket socket, List<OutboundPacket> encoded) {
        try {
            socket.sendEvent(encoded);
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "A broadcast in namespace " + name + " did not reach a socket", e);
        }
    }

    @Override
    public Stream<String> ids() {
        return sockets.keySet().stream();
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.AckResponses;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.EventHandler;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Registration;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.adapter.AckAnswer;
import io.socketio.jakarta.adapter.AckCollector;
import io.socketio.jakarta.adapter.Adapter;
import io.socketio.jakarta.adapter.BroadcastMessage;
import io.socketio.jakarta.adapter.BroadcastOptions;
import io.socketio.jakarta.adapter.DisconnectScope;
import io.socketio.jakarta.adapter.EmitFlag;
import io.socketio.jakarta.adapter.LocalSockets;
import io.socketio.jakarta.adapter.SocketDetails;
import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import io.socketio.jakarta.parser.PacketEncoder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A namespace: its sockets, its handlers, its adapter. Thread-safe. */
final class ServerNamespace implements Namespace, HandlerDelegation, BroadcastDelegation, LocalSockets {
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
    private final ServerSideEvents serverSide;

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
        this.adapter = parts.config().adapter().create(name, this);
        this.serverSide = new ServerSideEvents(adapter, parts);
        this.recovery = parts.recovery().map(memory -> new NamespaceRecovery(memory, this));
        this.everybody = new NamespaceBroadcaster(parts, List.of(this), BroadcastOptions.everybody());
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

    /** Nothing is sent in this namespace any more. */
    void closeAdapter() {
        UserCode.run("Adapter of namespace", name, adapter::close);
    }

    /** How clients return after their connection broke, if they may. */
    Optional<NamespaceRecovery> recovery() {
        return recovery;
    }

    /** What is registered for the sockets of this namespace. */
    @Override
    public NamespaceHandlers handlers() {
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
        return socket.output().hasEnded() ? sockets.getOrDefault(socket.id(), socket) : socket;
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
    public Broadcaster everybody() {
        return everybody;
    }

    Broadcaster broadcastExcept(String socketId) {
        return everybody.except(socketId);
    }

    @Override
    public void deliver(BroadcastMessage message, BroadcastOptions options, Stream<String> socketIds) {
        Set<EmitFlag> flags = options.flags();
        OutgoingObservers observers = new OutgoingObservers(message);
        Stream<ClientSocket> recipients = connected(socketIds).peek(observers::add);
        if (recovery.isPresent() && !flags.contains(EmitFlag.VOLATILE)) {
            recovery.get().publish(awaitingOffset(message), options, () -> recipients);
        } else {
            List<OutboundPacket> encoded = encode(message, OptionalLong.empty(), flags);
            recipients.forEach(socket -> sendOne(socket, encoded, flags));
        }
        observers.tell();
    }

    @Override
    public void deliverWithAck(
            BroadcastMessage message, BroadcastOptions options, Stream<String> socketIds, AckCollector answers) {
        long ackId = ackIds.getAndIncrement();
        OutgoingObservers observers = new OutgoingObservers(message);
        List<OutboundPacket> encoded = encode(message, OptionalLong.of(ackId), options.flags());
        new LocalAcks(ackId, answers, parts)
                .ask(
                        connected(socketIds).peek(observers::add),
                        socket -> sendOne(socket, encoded, options.flags())
                                || !socket.output().hasEnded());
        observers.tell();
    }

    private Stream<ClientSocket> connected(Stream<String> socketIds) {
        return socketIds.map(sockets::get).filter(Objects::nonNull);
    }

    // One socket that cannot be reached must not keep the message from the others.
    private boolean sendOne(ClientSocket socket, List<OutboundPacket> encoded, Set<EmitFlag> flags) {
        try {
            return socket.output().sendEvent(encoded, flags);
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "A broadcast in namespace " + name + " did not reach a socket", e);
            return false;
        }
    }

    // ---- sending to one socket, called by any thread

    /** Sends an event; returns whether it has not been dropped. */
    boolean emitTo(ClientSocket socket, BroadcastMessage message, Set<EmitFlag> flags) {
        boolean isSent;
        Optional<NamespaceRecovery> log = socket.recovery();
        if (log.isPresent() && !flags.contains(EmitFlag.VOLATILE)) {
            BroadcastOptions target = new BroadcastOptions(Set.of(socket.id()), Set.of(), flags);
            isSent = log.get().publish(awaitingOffset(message), target, () -> Stream.of(holderOf(socket)));
        } else {
            isSent = socket.output().sendEvent(encode(message, OptionalLong.empty(), flags), flags);
        }
        tellObservers(socket, message);
        return isSent;
    }

    CompletionStage<Arguments> ask(ClientSocket socket, BroadcastMessage message, Set<EmitFlag> flags, Duration limit) {
        long ackId = ackIds.getAndIncrement();
        List<OutboundPacket> encoded = encode(message, OptionalLong.of(ackId), flags);
        CompletableFuture<Arguments> answer = socket.acks().expect(ackId, limit);
        if (!socket.output().sendEvent(encoded, flags) && socket.output().hasEnded()) {
            socket.acks().failAll(socket.output().endReason());
        }
        tellObservers(socket, message);
        return answer;
    }

    private static void tellObservers(ClientSocket socket, BroadcastMessage message) {
        if (socket.isOutgoingObserved()) {
            socket.onOutgoing(message);
        }
    }

    private List<OutboundPacket> encode(BroadcastMessage message, OptionalLong ackId, Set<EmitFlag> flags) {
        return Wire.messages(parts.encoder().event(name, ackId, message.event(), message.arguments()), flags);
    }

    private PacketEncoder.AwaitingOffset awaitingOffset(BroadcastMessage message) {
        return parts.encoder().eventAwaitingOffset(name, message.event(), message.arguments());
    }

    @Override
    public Stream<String> ids() {
        return sockets.keySet().stream();
    }

    @Override
    public Optional<SocketDetails> details(String socketId) {
        return Optional.ofNullable(sockets.get(socketId)).map(ClientSocket::details);
    }

    @Override
    public void join(Stream<String> socketIds, Set<String> rooms) {
        forEach(socketIds, socket -> socket.joinAll(rooms));
    }

    @Override
    public void leave(Stream<String> socketIds, Set<String> rooms) {
        forEach(socketIds, socket -> socket.leaveAll(rooms));
    }

    @Override
    public void disconnect(Stream<String> socketIds, DisconnectScope scope) {
        switch (scope) {
            case NAMESPACE -> forEach(socketIds, ClientSocket::disconnect);
            case SESSION -> forEach(socketIds, ClientSocket::disconnectSession);
        }
    }

    // Copied first: the selection may be what the action changes.
    private void forEach(Stream<String> socketIds, Consumer<ClientSocket> action) {
        connected(socketIds).toList().forEach(action);
    }

    // ---- other servers

    @Override
    public void serverSideEmit(String event, @Nullable Object... arguments) {
        serverSide.emit(event, arguments);
    }

    @Override
    public CompletionStage<AckResponses> serverSideEmitWithAck(String event, @Nullable Object... arguments) {
        return serverSide.emitWithAck(event, arguments);
    }

    @Override
    public Registration onServerSideEmit(String event, EventHandler handler) {
        return serverSide.on(event, handler);
    }

    @Override
    public void onServerSideEmit(BroadcastMessage message, Optional<Consumer<AckAnswer>> answer) {
        serverSide.receive(message, answer);
    }
}

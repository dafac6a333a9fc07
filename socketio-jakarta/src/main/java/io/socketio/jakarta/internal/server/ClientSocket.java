/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.AckEmitter;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.DisconnectHandler;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.EventHandler;
import io.socketio.jakarta.Handshake;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.Registration;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketData;
import io.socketio.jakarta.SocketEventHandler;
import io.socketio.jakarta.TypedEventHandler;
import io.socketio.jakarta.adapter.BroadcastOptions;
import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import io.socketio.jakarta.parser.Packet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A client in one namespace. The application calls it from any thread; packets arrive within the session's mailbox. The
 * lock guards the state and the order of what is queued around a change of state; nothing is written while it is held.
 */
final class ClientSocket implements Socket {
    private static final String NO_TOKEN = "";

    private enum State {
        /** Middlewares are running; what is emitted waits. In: CONNECT packet. */
        CONNECTING,
        /** In: every middleware proceeded. */
        CONNECTED,
        /** In: refused, left, disconnected, or the session ended. */
        DISCONNECTED
    }

    private final String id;
    private final ServerNamespace namespace;
    private final ClientConnection connection;
    private final Handshake handshake;
    private final SocketData data = new SocketDataMap();
    private final EventTable<EventHandler> eventHandlers = new EventTable<>();
    private final HandlerList<DisconnectHandler> disconnectHandlers = new HandlerList<>();
    private final AckRegistry acks;

    private final Object lock = new Object();
    // Written under lock, read anywhere.
    private volatile State state = State.CONNECTING;
    // Guarded by lock; empty once connected.
    private List<OutboundPacket> emittedEarly = List.of();

    /** What the client claims to go on with. */
    private final Optional<Restoration> restoration;
    // Both written under lock when the socket is let in.
    private volatile String pid = NO_TOKEN;
    private volatile boolean isRecovered;

    ClientSocket(
            String id,
            ServerNamespace namespace,
            ClientConnection connection,
            Handshake handshake,
            Optional<Restoration> restoration) {
        this.id = id;
        this.restoration = restoration;
        this.namespace = namespace;
        this.connection = connection;
        this.handshake = handshake;
        this.acks = new AckRegistry(namespace.parts().scheduler(), connection::dispatch);
        namespace.adapter().add(id);
        restoration.ifPresent(claim -> claim.socket().data().forEach(data::put));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Namespace namespace() {
        return namespace;
    }

    ClientConnection connection() {
        return connection;
    }

    @Override
    public Handshake handshake() {
        return handshake;
    }

    @Override
    public boolean isConnected() {
        return state == State.CONNECTED;
    }

    @Override
    public boolean isRecovered() {
        return isRecovered;
    }

    @Override
    public Set<String> rooms() {
        return namespace.adapter().roomsOf(id);
    }

    @Override
    public SocketData data() {
        return data;
    }

    // ---- handlers

    @Override
    public Registration on(String event, EventHandler handler) {
        return eventHandlers.on(event, handler);
    }

    @Override
    public <T> Registration on(String event, Class<T> type, TypedEventHandler<T> handler) {
        return on(event, (arguments, ack) -> handler.handle(arguments.require(0, type), ack));
    }

    @Override
    public Registration onDisconnect(DisconnectHandler handler) {
        return disconnectHandlers.add(handler);
    }

    // ---- sending, called by any thread

    @Override
    public void emit(String event, @Nullable Object... arguments) {
        EventTable.requireUnreserved(event);
        Optional<NamespaceRecovery> recovery = recovery();
        if (recovery.isEmpty()) {
            sendEvent(encode(event, OptionalLong.empty(), arguments));
        } else {
            recovery.get()
                    .publish(
                            namespace
                                    .parts()
                                    .encoder()
                                    .eventAwaitingOffset(namespace.name(), event, Arrays.asList(arguments)),
                            BroadcastOptions.everybody().withRooms(id),
                            () -> Stream.of(this));
        }
    }

    @Override
    public CompletionStage<Arguments> emitWithAck(String event, @Nullable Object... arguments) {
        return emitWithAck(namespace.parts().config().ackTimeout(), event, arguments);
    }

    @Override
    public <T> CompletionStage<T> emitWithAck(String event, Class<T> replyType, @Nullable Object... arguments) {
        return emitWithAck(event, arguments).thenApply(answer -> answer.require(0, replyType));
    }

    @Override
    public AckEmitter timeout(Duration limit) {
        return new TimedEmitter(this, limit);
    }

    CompletionStage<Arguments> emitWithAck(Duration limit, String event, @Nullable Object... arguments) {
        EventTable.requireUnreserved(event);
        long ackId = namespace.nextAckId();
        List<OutboundPacket> encoded = encode(event, OptionalLong.of(ackId), arguments);
        CompletableFuture<Arguments> answer = acks.expect(ackId, limit);
        if (!sendEvent(encoded)) {
            acks.failAll(connection.endReason());
        }
        return answer;
    }

    private List<OutboundPacket> encode(String event, OptionalLong ackId, @Nullable Object... arguments) {
        return Wire.messages(
                namespace.parts().encoder().event(namespace.name(), ackId, event, Arrays.asList(arguments)));
    }

    void sendAck(long ackId, List<@Nullable Object> values) {
        send(Wire.messages(namespace.parts().encoder().ack(namespace.name(), ackId, values)));
    }

    /** Queues an event; returns whether the socket has not ended. */
    boolean sendEvent(List<OutboundPacket> encoded) {
        boolean isQueued = send(encoded);
        if (isQueued) {
            namespace.parts().counters().countSent();
        }
        return isQueued;
    }

    private boolean send(List<OutboundPacket> encoded) {
        boolean isQueued = enqueue(encoded);
        if (isQueued) {
            flush();
        }
        return isQueued;
    }

    /** Writes what has been queued, if the client has been let in. */
    void flush() {
        if (state == State.CONNECTED) {
            connection.session().flush();
        }
    }

    private boolean enqueue(List<OutboundPacket> encoded) {
        if (state == State.CONNECTED) {
            connection.session().enqueue(encoded);
            return true;
        }
        synchronized (lock) {
            if (state == State.CONNECTING) {
                keepForLater(encoded);
                return true;
            }
            if (state == State.CONNECTED) {
                connection.session().enqueue(encoded);
                return true;
            }
        }
        namespace.parts().counters().countDropped();
        return false;
    }

    /**
     * Queues an event that the log of the namespace holds; called while the namespace's events are locked. A socket on
     * its way back receives it with what it missed, and one that has ended when it comes back.
     */
    boolean enqueueLogged(List<OutboundPacket> encoded) {
        boolean isReceivedLater = state == State.DISCONNECTED || (state == State.CONNECTING && restoration.isPresent());
        if (isReceivedLater) {
            return false;
        }
        enqueue(encoded);
        namespace.parts().counters().countSent();
        return true;
    }

    // Bounded as the queue is that these packets go to.
    private void keepForLater(List<OutboundPacket> encoded) {
        int limit = namespace.parts().config().engine().maxQueuedPackets();
        if (emittedEarly.size() + encoded.size() > limit) {
            throw new IllegalStateException("More than " + limit + " packets were emitted before the socket connected");
        }
        List<OutboundPacket> packets = new ArrayList<>(emittedEarly);
        packets.addAll(encoded);
        emittedEarly = packets;
    }

    // ---- rooms

    @Override
    public void join(String... rooms) {
        namespace.adapter().join(id, Set.of(rooms));
    }

    @Override
    public void leave(String... rooms) {
        namespace.adapter().leave(id, Set.of(rooms));
    }

    @Override
    public Broadcaster broadcast() {
        return new NamespaceBroadcaster(namespace, BroadcastOptions.everybody().withExcept(id));
    }

    // Not for clients that do not know of it.
    private Optional<NamespaceRecovery> recovery() {
        return namespace.recovery().filter(recovery -> connection.dialect().isRecoverable());
    }

    // ---- packets and life, called within the mailbox

    /** The last middleware proceeded: visible from here on. */
    void accept() {
        Optional<NamespaceRecovery> recovery = recovery();
        if (recovery.isEmpty()) {
            namespace.add(this);
            open(List.of(), NO_TOKEN, false);
        } else {
            recovery.get().accept(this, restoration, () -> namespace.add(this));
        }
        flush();
        namespace.handlers().runConnectionHandlers(namespace.name(), this);
    }

    /**
     * Queues the CONNECT packet behind what the client missed and before what was emitted early; nothing is written.
     *
     * @param token what the client returns with, empty if it cannot
     */
    void open(List<OutboundPacket> missed, String token, boolean recovered) {
        List<OutboundPacket> packets = new ArrayList<>(missed);
        Optional<String> offered = Optional.of(token).filter(text -> !text.isEmpty());
        packets.addAll(Wire.messages(connection.dialect().connected(namespace.name(), id, offered)));
        synchronized (lock) {
            pid = token;
            isRecovered = recovered;
            packets.addAll(emittedEarly);
            emittedEarly = List.of();
            connection.session().enqueue(packets);
            state = State.CONNECTED;
        }
    }

    /** What the client finds when it comes back; called while its rooms are still there. */
    SavedSocket save(String token) {
        return new SavedSocket(token, id, rooms(), data.toMap());
    }

    /** The session ended while the middlewares were asked: the client may claim the same again. */
    void giveRestorationBack() {
        recovery().ifPresent(recovery -> restoration.ifPresent(recovery::giveBack));
    }

    /** A middleware refused, or the client left meanwhile: nothing of this socket remains. */
    void discard() {
        synchronized (lock) {
            state = State.DISCONNECTED;
            emittedEarly = List.of();
        }
        acks.failAll(connection.endReason());
        namespace.adapter().remove(id);
        namespace.leave();
    }

    void onEvent(Packet.Event event) {
        namespace.parts().counters().countReceived();
        Arguments arguments =
                new BoundArguments(event.arguments(), namespace.parts().json());
        Ack ack = event.ackId().isPresent() ? new ClientAck(this, event.ackId().getAsLong()) : NoAck.INSTANCE;
        for (HandlerList.Entry<SocketEventHandler> entry :
                namespace.handlers().eventHandlers().handlersOf(event.name())) {
            UserCode.run("Handler of event", event.name(), () -> entry.handler().handle(this, arguments, ack));
        }
        for (HandlerList.Entry<EventHandler> entry : eventHandlers.handlersOf(event.name())) {
            UserCode.run("Handler of event", event.name(), () -> entry.handler().handle(arguments, ack));
        }
    }

    void onAck(Packet.Ack ack) {
        if (ack.id().isPresent()) {
            acks.complete(
                    ack.id().getAsLong(),
                    new BoundArguments(ack.arguments(), namespace.parts().json()));
        }
    }

    // ---- the end, begun by any thread

    @Override
    public void disconnect() {
        if (end(DisconnectReason.SERVER_NAMESPACE_DISCONNECT)) {
            connection.session().send(Wire.messages(namespace.parts().encoder().disconnect(namespace.name())));
        }
    }

    @Override
    public void disconnectSession() {
        connection.disconnectAll();
    }

    /** Ends this socket unless it has ended; the handlers are told within the mailbox. */
    boolean end(DisconnectReason reason) {
        synchronized (lock) {
            if (state != State.CONNECTED) {
                return false;
            }
            state = State.DISCONNECTED;
        }
        namespace.hide(this);
        connection.dispatch(() -> finish(reason));
        return true;
    }

    private void finish(DisconnectReason reason) {
        connection.onEnded(this, reason);
        acks.failAll(reason);
        for (HandlerList.Entry<DisconnectHandler> entry : disconnectHandlers.entries()) {
            UserCode.run(
                    "Disconnect handler of a socket of namespace",
                    namespace.name(),
                    () -> entry.handler().onDisconnect(reason));
        }
        namespace.handlers().runDisconnectHandlers(namespace.name(), this, reason);
        recovery()
                .ifPresentOrElse(
                        recovery -> recovery.release(this, pid, reason),
                        () -> namespace.adapter().remove(id));
        namespace.leave();
    }
}

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
import io.socketio.jakarta.SocketEmitter;
import io.socketio.jakarta.SocketEventHandler;
import io.socketio.jakarta.TypedEventHandler;
import io.socketio.jakarta.adapter.EmitFlag;
import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import io.socketio.jakarta.parser.Packet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
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
    private final SocketEmitter emitter;

    private final Object lock = new Object();
    // Written under lock, read anywhere.
    private volatile State state = State.CONNECTING;
    // Guarded by lock; empty once connected.
    private List<OutboundPacket> emittedEarly = List.of();
    // Guarded by lock: events that the client receives with what it missed.
    private int receivedOnReturn;

    private final SocketRooms rooms;
    /** What the client claims to go on with. */
    private final Optional<Restoration> restoration;
    // The last event of which the client need not know.
    private final long since;
    // Both written under lock when the socket is let in.
    private volatile String pid;
    private volatile boolean isRecovered;
    // Written before the state says that it is true.
    private volatile DisconnectReason endReason = DisconnectReason.FORCED_CLOSE;

    /** What became of an event that the log of the namespace holds. */
    enum Delivery {
        /** It is on its way. */
        QUEUED,
        /** The client is on its way back, and receives it with what it missed. */
        RECEIVED_ON_RETURN,
        /** The socket has ended. */
        ENDED
    }

    ClientSocket(
            String id,
            ServerNamespace namespace,
            ClientConnection connection,
            Handshake handshake,
            Optional<Restoration> restoration) {
        this.id = id;
        this.restoration = restoration;
        this.pid = restoration.map(claim -> claim.socket().pid()).orElse(NO_TOKEN);
        this.since = restoration
                .map(Restoration::offset)
                .or(() -> namespace.recovery().map(NamespaceRecovery::position))
                .orElse(0L);
        this.namespace = namespace;
        this.connection = connection;
        this.handshake = handshake;
        this.acks = new AckRegistry(namespace.parts().scheduler(), connection::dispatch);
        this.rooms = new SocketRooms(namespace.adapter(), id);
        this.emitter = new ClientEmitter(
                namespace, this, Set.of(), namespace.parts().config().ackTimeout());
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
        return rooms.all();
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
        emitter.emit(event, arguments);
    }

    @Override
    public CompletionStage<Arguments> emitWithAck(String event, @Nullable Object... arguments) {
        return emitter.emitWithAck(event, arguments);
    }

    @Override
    public <T> CompletionStage<T> emitWithAck(String event, Class<T> replyType, @Nullable Object... arguments) {
        return emitter.emitWithAck(event, replyType, arguments);
    }

    @Override
    public SocketEmitter asVolatile() {
        return emitter.asVolatile();
    }

    @Override
    public SocketEmitter compress(boolean isWanted) {
        return emitter.compress(isWanted);
    }

    @Override
    public AckEmitter timeout(Duration limit) {
        return emitter.timeout(limit);
    }

    /** The acknowledgements this socket waits for. */
    AckRegistry acks() {
        return acks;
    }

    void sendAck(long ackId, List<@Nullable Object> values) {
        send(Wire.messages(namespace.parts().encoder().ack(namespace.name(), ackId, values)));
    }

    /** Sends an event, or drops a volatile one; returns whether the socket has not ended. */
    boolean sendEvent(List<OutboundPacket> encoded, Set<EmitFlag> flags) {
        if (flags.contains(EmitFlag.VOLATILE)) {
            return sendVolatile(encoded);
        }
        boolean isQueued = send(encoded);
        if (isQueued) {
            namespace.parts().counters().countSent();
        }
        return isQueued;
    }

    private boolean sendVolatile(List<OutboundPacket> encoded) {
        State now = state;
        if (now == State.DISCONNECTED) {
            namespace.parts().counters().countDropped(1);
            return false;
        }
        if (now == State.CONNECTED && connection.session().enqueueVolatile(encoded)) {
            namespace.parts().counters().countSent();
            flush();
        } else {
            namespace.parts().counters().countVolatileDropped();
        }
        return true;
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
        namespace.parts().counters().countDropped(1);
        return false;
    }

    /** Queues an event that the log of the namespace holds; called while the namespace's events are locked. */
    Delivery enqueueLogged(List<OutboundPacket> encoded) {
        if (state != State.CONNECTED) {
            synchronized (lock) {
                if (state == State.DISCONNECTED) {
                    return Delivery.ENDED;
                }
                if (state == State.CONNECTING && restoration.isPresent()) {
                    receivedOnReturn++;
                    return Delivery.RECEIVED_ON_RETURN;
                }
            }
        }
        enqueue(encoded);
        namespace.parts().counters().countSent();
        return Delivery.QUEUED;
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
    public void join(String... names) {
        rooms.join(Set.of(names));
    }

    @Override
    public void leave(String... names) {
        rooms.leave(Set.of(names));
    }

    @Override
    public Broadcaster broadcast() {
        return namespace.broadcastExcept(id);
    }

    /** How the client may return; not for clients that do not know of it. */
    Optional<NamespaceRecovery> recovery() {
        return namespace.recovery().filter(recovery -> connection.dialect().isRecoverable());
    }

    // ---- packets and life, called within the mailbox

    /**
     * The last middleware proceeded: visible from here on.
     *
     * @return {@code false} if the client cannot go on where it was; then nothing has happened
     */
    boolean accept() {
        Optional<NamespaceRecovery> recovery = recovery();
        if (recovery.isPresent()) {
            return recovery.get().accept(this, restoration, () -> namespace.add(this));
        }
        namespace.add(this);
        open(List.of(), NO_TOKEN, false);
        return true;
    }

    /** Writes what {@link #accept} has queued, and tells the application. */
    void start() {
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

    /** The token with which the client returns; empty if it cannot. */
    String pid() {
        return pid;
    }

    /** The number of an event that the client knows or need not know. */
    long since() {
        return since;
    }

    boolean hasEnded() {
        return state == State.DISCONNECTED;
    }

    /** Why this socket has ended, once it has. */
    DisconnectReason endReason() {
        return endReason;
    }

    /** Takes the socket out of its rooms and returns what the client finds when it comes back. */
    SavedSocket save(long goneSince) {
        return new SavedSocket(pid, id, rooms.surrender(), data.toMap(), since, goneSince);
    }

    /**
     * A middleware refused, or the client left meanwhile: nothing of this socket remains, and a client that was on its way
     * back may try again.
     */
    void discard() {
        int lost = endUnseen();
        namespace.parts().counters().countDropped(lost);
        recovery().ifPresent(recovery -> restoration.ifPresent(recovery::giveBack));
        namespace.leave();
    }

    /** The client cannot go on with this socket and gets another one: it is still on its way into the namespace. */
    void abandon() {
        int lost = endUnseen();
        synchronized (lock) {
            lost += receivedOnReturn;
        }
        namespace.parts().counters().countDropped(lost);
    }

    // Returns how many packets wait in vain.
    private int endUnseen() {
        int waiting;
        synchronized (lock) {
            state = State.DISCONNECTED;
            waiting = emittedEarly.size();
            emittedEarly = List.of();
        }
        acks.failAll(connection.endReason());
        rooms.end();
        return waiting;
    }

    void onEvent(Packet.Event event) {
        namespace.parts().counters().countReceived();
        Arguments arguments = new BoundArguments(
                event.name(), event.arguments(), namespace.parts().json());
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
                    new BoundArguments(
                            BoundArguments.Source.ACK,
                            ack.arguments(),
                            namespace.parts().json()));
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
            endReason = reason;
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
        recovery().ifPresent(recovery -> recovery.release(this, reason));
        rooms.end();
        namespace.leave();
    }
}

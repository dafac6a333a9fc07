/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Ack;
import io.socketio.jakarta.AckEmitter;
import io.socketio.jakarta.AnyEventHandler;
import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.Authentication;
import io.socketio.jakarta.Broadcaster;
import io.socketio.jakarta.DisconnectHandler;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.EventHandler;
import io.socketio.jakarta.EventMiddleware;
import io.socketio.jakarta.Handshake;
import io.socketio.jakarta.Namespace;
import io.socketio.jakarta.OutgoingEventHandler;
import io.socketio.jakarta.Registration;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketData;
import io.socketio.jakarta.SocketEmitter;
import io.socketio.jakarta.SocketErrorHandler;
import io.socketio.jakarta.TypedEventHandler;
import io.socketio.jakarta.adapter.BroadcastMessage;
import io.socketio.jakarta.adapter.RoomChange;
import io.socketio.jakarta.adapter.SocketDetails;
import io.socketio.jakarta.engine.EngineSession;
import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import io.socketio.jakarta.json.JsonCodec;
import io.socketio.jakarta.json.JsonException;
import io.socketio.jakarta.parser.EncodedPacket;
import io.socketio.jakarta.parser.Packet;
import java.security.Principal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A client in one namespace. The application calls it from any thread; packets arrive within the session's mailbox. What
 * is sent is the concern of {@link SocketOutput}, what is received that of {@link IncomingEvents}.
 */
final class ClientSocket implements Socket {
    private static final String NO_TOKEN = "";

    private final String id;
    private final ServerNamespace namespace;
    private final ClientConnection connection;
    private final Handshake handshake;
    private final SocketData data = new SocketDataMap();
    private final SocketAuthentication authentication;
    private final SocketHandlers handlers = new SocketHandlers();
    private final EndActions endActions;
    private final AckRegistry acks;
    private final SocketEmitter emitter;
    private final SocketOutput output;
    private final IncomingEvents incoming;
    private final SocketRooms rooms;
    /** What the client claims to go on with. */
    private final Optional<Restoration> restoration;
    // The last event of which the client need not know.
    private final long since;
    // Both written before the output is open.
    private volatile String pid;
    private volatile boolean isRecovered;

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
        this.endActions = new EndActions(namespace.name());
        this.connection = connection;
        this.handshake = handshake;
        this.authentication = new SocketAuthentication(
                namespace.parts().scheduler(),
                connection::dispatch,
                handshake.request(),
                restoration.map(claim -> claim.socket().identity()),
                this::disconnect);
        this.acks = new AckRegistry(namespace.parts().scheduler(), connection::dispatch);
        this.rooms = new SocketRooms(namespace.adapter(), id, this::onRoomChanges);
        this.output = new SocketOutput(connection.session(), namespace.parts(), restoration.isPresent());
        this.incoming = new IncomingEvents(this, handlers, namespace.handlers());
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
    public EngineSession session() {
        return connection.session();
    }

    @Override
    public Handshake handshake() {
        return handshake;
    }

    @Override
    public Optional<Principal> principal() {
        return authentication.principal();
    }

    @Override
    public boolean isUserInRole(String role) {
        return authentication.isUserInRole(role);
    }

    @Override
    public void authenticate(Authentication user) {
        authentication.replace(user);
    }

    /** Whether the client is who it was before its connection broke. */
    boolean goesOnAs(SavedSocket saved) {
        return authentication.goesOn(saved.identity());
    }

    @Override
    public boolean isConnected() {
        return output.isConnected();
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
        return handlers.events().on(event, handler);
    }

    @Override
    public <T> Registration on(String event, Class<T> type, TypedEventHandler<T> handler) {
        return on(event, (arguments, ack) -> handler.handle(arguments.require(0, type), ack));
    }

    @Override
    public Registration onAny(AnyEventHandler handler) {
        return handlers.any().add(handler);
    }

    @Override
    public Registration prependAny(AnyEventHandler handler) {
        return handlers.any().prepend(handler);
    }

    @Override
    public Registration onAnyOutgoing(OutgoingEventHandler handler) {
        return handlers.outgoing().add(handler);
    }

    @Override
    public Registration prependAnyOutgoing(OutgoingEventHandler handler) {
        return handlers.outgoing().prepend(handler);
    }

    @Override
    public Registration use(EventMiddleware middleware) {
        return handlers.middlewares().add(middleware);
    }

    @Override
    public Registration onError(SocketErrorHandler handler) {
        return handlers.errors().add(handler);
    }

    @Override
    public Registration onDisconnect(DisconnectHandler handler) {
        return handlers.disconnect().add(handler);
    }

    @Override
    public Registration onEnd(Runnable action) {
        return endActions.add(action);
    }

    /** What runs the handlers of this client. */
    HandlerRunner runner() {
        return connection.runner();
    }

    // ---- sending, called by any thread

    @Override
    public boolean emit(String event, @Nullable Object... arguments) {
        return emitter.emit(event, arguments);
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
    public <T> T as(Class<T> type) {
        return emitter.as(type);
    }

    @Override
    public AckEmitter timeout(Duration limit) {
        return emitter.timeout(limit);
    }

    /** The acknowledgements this socket waits for. */
    AckRegistry acks() {
        return acks;
    }

    SocketOutput output() {
        return output;
    }

    JsonCodec json() {
        return namespace.parts().json();
    }

    private void sendAck(String event, long ackId, List<@Nullable Object> values) {
        EncodedPacket answer;
        try {
            answer = namespace.parts().encoder().ack(namespace.name(), ackId, values);
        } catch (JsonException e) {
            throw new JsonException("The event \"" + event + "\" cannot be answered: " + e.getMessage(), e);
        }
        output.send(Wire.messages(answer));
    }

    /** Whether somebody wants to know what is sent to this client. */
    boolean isOutgoingObserved() {
        return !handlers.outgoing().isEmpty();
    }

    /** An event has been sent to this client. Called by any thread that holds no lock. */
    void onOutgoing(BroadcastMessage message) {
        connection.dispatch(() -> {
            for (HandlerList.Entry<OutgoingEventHandler> entry :
                    handlers.outgoing().entries()) {
                runner().run(
                                "Handler for outgoing event",
                                message.event(),
                                () -> entry.handler().handle(message.event(), message.arguments()));
            }
        });
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

    /** Joins rooms. */
    void joinAll(Set<String> names) {
        rooms.join(names);
    }

    /** Leaves rooms. */
    void leaveAll(Set<String> names) {
        rooms.leave(names);
    }

    /** What others may know of this socket. */
    SocketDetails details() {
        return new SocketDetails(id, HandshakeSummary.of(handshake), rooms(), data.toMap());
    }

    private void onRoomChanges(List<RoomChange> changes) {
        if (namespace.handlers().isObservingRooms()) {
            connection.dispatch(() -> namespace.handlers().runRoomListeners(this, changes));
        }
    }

    @Override
    public Broadcaster broadcast() {
        return namespace.broadcastExcept(id);
    }

    // ---- packets, called within the mailbox

    void onEvent(Packet.Event event) {
        ServerParts parts = namespace.parts();
        parts.counters().countReceived();
        Arguments arguments = new BoundArguments(event.name(), event.arguments(), json());
        OptionalLong ackId = event.ackId();
        Ack ack = ackId.isPresent()
                ? new ExpectedAck(values -> sendAck(event.name(), ackId.getAsLong(), values))
                : NoAck.INSTANCE;
        int maxWaiting = parts.config().engine().maxQueuedPackets();
        if (!incoming.receive(event.name(), arguments, ack, maxWaiting)) {
            connection.violation("more than " + maxWaiting + " events wait for a middleware");
        }
    }

    void onAck(Packet.Ack ack) {
        if (ack.id().isPresent()) {
            acks.complete(ack.id().getAsLong(), new BoundArguments(BoundArguments.Source.ACK, ack.arguments(), json()));
        }
    }

    /** An event was refused by a middleware, or one of its handlers failed. */
    void onFailure(String event, Throwable failure) {
        List<HandlerList.Entry<SocketErrorHandler>> takers =
                new ArrayList<>(handlers.errors().entries());
        takers.addAll(namespace.handlers().errors().entries());
        if (takers.isEmpty()) {
            UserCode.log("Handler of event", event, failure);
        }
        for (HandlerList.Entry<SocketErrorHandler> taker : takers) {
            runner().run("Error handler for event", event, () -> taker.handler().handle(this, event, failure));
        }
    }

    /** The client does not take what is sent to it, and is about to be cut off. */
    void onSlowConsumer() {
        namespace.handlers().runSlowConsumerHandlers(this);
    }

    // ---- the way in, called within the mailbox

    /** How the client may return; not for clients that do not know of it. */
    Optional<NamespaceRecovery> recovery() {
        return namespace.recovery().filter(recovery -> connection.dialect().isRecoverable());
    }

    /**
     * The last middleware proceeded: visible from here on.
     *
     * @return {@code false} if the client cannot go on where it was; then nothing has happened
     */
    boolean accept() {
        Optional<NamespaceRecovery> recovery = recovery();
        if (recovery.isPresent()) {
            return recovery.get().accept(this, restoration, this::show);
        }
        show();
        open(List.of(), NO_TOKEN, false);
        return true;
    }

    private void show() {
        namespace.add(this);
        rooms.join(Set.of(id));
    }

    /** Writes what {@link #accept} has queued, and tells the application. */
    void start() {
        authentication.start();
        output.flush();
        namespace.handlers().runConnectionHandlers(this);
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
        pid = token;
        isRecovered = recovered;
        output.open(packets);
    }

    /** The token with which the client returns; empty if it cannot. */
    String pid() {
        return pid;
    }

    /** The number of an event that the client knows or need not know. */
    long since() {
        return since;
    }

    /** Takes the socket out of its rooms and returns what the client finds when it comes back. */
    SavedSocket save(long goneSince) {
        return new SavedSocket(pid, id, rooms.surrender(), data.toMap(), since, goneSince, authentication.save());
    }

    /**
     * A middleware refused, or the client left meanwhile: nothing of this socket remains, and a client that was on its way
     * back may try again.
     */
    void discard() {
        endUnseen();
        recovery().ifPresent(recovery -> restoration.ifPresent(recovery::giveBack));
        namespace.leave();
    }

    /** The client cannot go on with this socket and gets another one: it is still on its way into the namespace. */
    void abandon() {
        endUnseen();
        namespace.parts().counters().countDropped(output.receivedOnReturn());
    }

    private void endUnseen() {
        namespace.parts().counters().countDropped(output.endUnseen(connection.endReason()));
        acks.failAll(connection.endReason());
        rooms.end();
        endActions.run();
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
        if (!output.end(reason)) {
            return false;
        }
        namespace.hide(this);
        connection.dispatch(() -> finish(reason));
        return true;
    }

    private void finish(DisconnectReason reason) {
        connection.onEnded(this, reason);
        authentication.stop();
        namespace.parts().counters().countDropped(incoming.end());
        acks.failAll(reason);
        for (HandlerList.Entry<DisconnectHandler> entry : handlers.disconnect().entries()) {
            runner().run(
                            "Disconnect handler of a socket of namespace",
                            namespace.name(),
                            () -> entry.handler().onDisconnect(reason));
        }
        namespace.handlers().runDisconnectHandlers(this, reason);
        recovery().ifPresent(recovery -> recovery.release(this, reason));
        rooms.end();
        endActions.run();
        namespace.leave();
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.EngineConnectionListener;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.engine.EngineSession;
import io.socketio.jakarta.engine.EngineSessionObserver;
import io.socketio.jakarta.engine.SendOptions;
import io.socketio.jakarta.engine.TransportType;
import io.socketio.jakarta.internal.engine.OutboundQueue.Offer;
import io.socketio.jakarta.internal.engine.WebSocketChannel.CloseCode;
import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import io.socketio.jakarta.internal.engine.codec.Revision;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one client, over whatever transport.
 *
 * <p>Everything that arrives goes through the {@link Inbox}, everything that leaves through the {@link Outbox}, and an
 * {@link Upgrade} may change the transport in between; {@link PollingRequests} brings in a polling client. The lock guards the state and is never held while a transport or
 * a listener is called.
 */
public final class ServerSession implements EngineSession {
    private static final Logger LOGGER = System.getLogger(ServerSession.class.getName());

    private enum State {
        /** Messages flow. In: handshake. Out: {@link #CLOSING}, {@link #CLOSED}. */
        OPEN,
        /** The server wants to end, what waits is still delivered. In: close. Out: {@link #CLOSED}. */
        CLOSING,
        /** Nothing happens any more. In: everything that ends a session. */
        CLOSED
    }

    private static final int LOGGED_ID_LENGTH = 6;
    // How long an orderly close may take, such as waiting for a client's next poll; fixed in the reference server too.
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);

    private final String id;
    private final EngineRequest request;
    private final Revision revision;
    private final ServerEngine engine;
    private final Mailbox mailbox;
    private final OutboundQueue queue;
    private final Heartbeat heartbeat;
    private final Inbox inbox;
    private final Burst burst;
    private final Upgrade upgrade;
    private final PollingRequests polling;
    private final Object lock = new Object();

    private final Outbox outbox;
    private final SessionObservers observers = new SessionObservers();

    // Written under lock, read anywhere.
    private volatile State state = State.OPEN;
    // Guarded by lock.
    private Scheduler.@Nullable Timer closeTimer;
    // Written under lock before the state says that the session is closing.
    private volatile EngineCloseReason closeReason = EngineCloseReason.FORCED_CLOSE;

    ServerSession(
            String id,
            EngineRequest request,
            Revision revision,
            ServerEngine engine,
            Function<ServerSession, Transport> transport) {
        this.id = id;
        this.request = request;
        this.revision = revision;
        this.engine = engine;
        EngineConfig config = engine.config();
        this.mailbox = new Mailbox(engine.threads().workers(), engine.threads().isHandedOver());
        this.queue = new OutboundQueue(config.maxQueuedPackets(), config.maxQueuedBytes());
        this.heartbeat = Heartbeat.of(revision, engine.scheduler(), config, new HeartbeatActions());
        this.inbox = new Inbox(this, heartbeat, config, observers);
        this.burst = new Burst(engine.scheduler(), Thread::yield);
        this.outbox = new Outbox(queue, transport.apply(this), observers);
        this.upgrade = new Upgrade(this, engine.scheduler(), config);
        this.polling = new PollingRequests(this, outbox, upgrade, engine.scheduler());
    }

    void start(String openPacket, EngineConnectionListener connectionListener) {
        heartbeat.start();
        queue.offer(List.of(OutboundPacket.open(openPacket)), null, 0);
        engine.config().initialPacket().ifPresent(text -> enqueue(List.of(OutboundPacket.message(text))));
        mailbox.run(() -> {
            engine.observers().connected(this);
            inbox.connect(connectionListener);
        });
        outbox.flush();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public EngineRequest request() {
        return request;
    }

    @Override
    public int protocol() {
        return revision.number();
    }

    Revision revision() {
        return revision;
    }

    @Override
    public TransportType transport() {
        return outbox.transport().type();
    }

    @Override
    public boolean isOpen() {
        return state == State.OPEN;
    }

    @Override
    public void observe(EngineSessionObserver observer) {
        observers.add(observer);
    }

    /** Who watches this session. */
    SessionObservers observers() {
        return observers;
    }

    /** Where everything that concerns this session is handled in order. */
    public Mailbox mailbox() {
        return mailbox;
    }

    // ---- outbound

    @Override
    public void send(String text) {
        send(List.of(OutboundPacket.message(text)));
    }

    @Override
    public void send(byte[] binary) {
        send(List.of(OutboundPacket.binary(binary)));
    }

    @Override
    public void send(String text, SendOptions options) {
        send(List.of(with(options, OutboundPacket.message(text))));
    }

    @Override
    public void send(byte[] binary, SendOptions options) {
        send(List.of(with(options, OutboundPacket.binary(binary))));
    }

    private static OutboundPacket with(SendOptions options, OutboundPacket packet) {
        return options.compress() ? packet : packet.uncompressed();
    }

    /** Queues packets that belong together and writes what can be written. Called by any thread; never blocks. */
    public void send(List<OutboundPacket> packets) {
        enqueue(packets);
        flush();
    }

    /** Queues packets that belong together; does no I/O, so that a caller may order them under a lock of its own. */
    public void enqueue(List<OutboundPacket> packets) {
        Turn turn = Turn.current();
        switch (queue.offer(packets, turn, now(turn))) {
            case ACCEPTED, UNWRITABLE -> {}
            case CLOSED -> engine.countDropped(packets.size());
            case FULL -> {
                queue.close();
                engine.countDropped(packets.size());
                onExecutor(() -> {
                    reportSlowConsumer();
                    closeNow(EngineCloseReason.TRANSPORT_ERROR, "outbound queue is full");
                });
            }
        }
    }

    /**
     * Queues packets that belong together if the transport takes them at this moment and nothing else was sent in this
     * turn; does no I/O. Called by any thread.
     *
     * @return whether they are queued
     */
    public boolean enqueueVolatile(List<OutboundPacket> packets) {
        Turn turn = Turn.current();
        return queue.offerVolatile(packets, turn, now(turn), outbox.transport()) == Offer.ACCEPTED;
    }

    private long now(@Nullable Turn turn) {
        return turn == null ? 0 : engine.scheduler().nanoTime();
    }

    /** Writes what can be written now. Called by any thread; never blocks. */
    public void flush() {
        outbox.flush();
    }

    void onExecutor(Runnable task) {
        engine.threads().housekeeping().execute(task);
    }

    /** What its polling client asks for. */
    public PollingRequests polling() {
        return polling;
    }

    // ---- WebSocket, called by the container's WebSocket threads

    /** Takes a WebSocket that wants to replace polling; a second one is closed and the first is not affected. */
    public WebSocketReceiver beginUpgrade(WebSocketChannel channel) {
        return upgrade.begin(channel);
    }

    /** Goes on over a WebSocket. */
    void switchTo(WebSocketTransport next) {
        Transport replaced = outbox.transport();
        outbox.switchTo(next);
        if (replaced instanceof PollingTransport transport) {
            transport.rejectHeldPoll();
        }
        if (state == State.CLOSED) {
            next.abort();
        } else {
            mailbox.run(() -> observers.upgraded(next.type()));
        }
    }

    /** A WebSocket is on trial and works so far. */
    void onUpgrading(TransportType next) {
        mailbox.run(() -> observers.upgrading(next));
    }

    /** Ends the poll that the client waits for before it can upgrade. */
    void limitHeldPoll() {
        if (outbox.transport() instanceof PollingTransport transport) {
            transport.limitHeldPoll();
        }
    }

    /** Answers the poll of a client that closes its session. */
    void releaseHeldPoll() {
        if (outbox.transport() instanceof PollingTransport transport) {
            transport.releaseHeldPoll();
        }
    }

    /** What arrives. */
    Inbox inbox() {
        return inbox;
    }

    /** How closely messages arrive over its WebSocket. */
    Burst burst() {
        return burst;
    }

    /** Whether this session has ended. Called by any thread. */
    public boolean isClosed() {
        return state == State.CLOSED;
    }

    // ---- closing

    @Override
    public void close() {
        closeInOrder(EngineCloseReason.FORCED_CLOSE);
    }

    /** The server ends: delivers what waits and closes. */
    void drain() {
        closeInOrder(EngineCloseReason.SERVER_SHUTTING_DOWN);
    }

    private void closeInOrder(EngineCloseReason reason) {
        synchronized (lock) {
            if (state != State.OPEN) {
                return;
            }
            state = State.CLOSING;
            closeReason = reason;
            closeTimer = engine.scheduler().schedule(CLOSE_TIMEOUT, () -> onExecutor(this::closed));
        }
        queue.close();
        outbox.closeWhenEmpty();
    }

    /** An orderly close is complete. */
    void closed() {
        closeNow(closeReason, "closed");
    }

    /**
     * The user's HTTP session has ended, which matters. Called by the thread of the container that ends it, which may close
     * the WebSocket of a user who was logged in right after that: what there is to say has to be said before.
     */
    void onHttpSessionEnd() {
        mailbox.runFirst(inbox::onHttpSessionEnd);
    }

    /** The client sent more than the configured maximum over its WebSocket. */
    void onTooBig() {
        if (outbox.transport() instanceof WebSocketTransport webSocket) {
            webSocket.abort(CloseCode.TOO_BIG);
        }
        mailbox.dispatch(() -> closeNow(EngineCloseReason.TRANSPORT_ERROR, "max payload size exceeded"));
    }

    /** The client does not take what is sent to it; tells the listener before the end that the caller brings about. */
    void reportSlowConsumer() {
        mailbox.dispatch(inbox::reportSlowConsumer);
    }

    /** Packets that this transport had begun to send do not arrive; what belongs to an upgrade is none of the session's. */
    void countLost(Transport transport, int packets) {
        if (transport == outbox.transport()) {
            engine.countDropped(packets);
        }
    }

    /** A transport broke; what arrived before is handled first. */
    void onTransportError(Transport transport, String description) {
        transport.abort();
        if (transport == outbox.transport()) {
            mailbox.dispatch(() -> closeNow(EngineCloseReason.TRANSPORT_ERROR, description));
        }
    }

    /** Ends the session without delivering what waits. Called by any thread; has no effect the second time. */
    public void closeNow(EngineCloseReason reason, String description) {
        synchronized (lock) {
            if (state == State.CLOSED) {
                return;
            }
            state = State.CLOSED;
            if (closeTimer != null) {
                closeTimer.cancel();
            }
        }
        LOGGER.log(Level.DEBUG, "Session {0} ends: {1} ({2})", loggedId(), reason, description);
        heartbeat.stop();
        engine.forget(this);
        queue.close();
        engine.countDropped(queue.pollAll().size());
        mailbox.dispatch(() -> inbox.close(reason));
        upgrade.end();
        outbox.transport().abort();
        polling.answerFarewell();
    }

    /** The beginning of the id, enough to follow a session in a log and too little to take it over. */
    public String loggedId() {
        return id.substring(0, Math.min(LOGGED_ID_LENGTH, id.length() / 2));
    }

    /** What the heartbeat asks for; called on the scheduler's thread, so nothing is sent there. */
    private final class HeartbeatActions implements Heartbeat.Listener {

        @Override
        public void onPingDue() {
            if (state == State.OPEN) {
                onExecutor(() -> send(List.of(OutboundPacket.PING)));
            }
        }

        // The answer may wait behind a handler of the application that is still running.
        @Override
        public boolean onTimeout() {
            if (mailbox.size() > 0 && state == State.OPEN) {
                return true;
            }
            onExecutor(() -> closeNow(EngineCloseReason.PING_TIMEOUT, "no heartbeat"));
            return false;
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.EngineConnectionListener;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.engine.EngineServer;
import io.socketio.jakarta.internal.engine.WebSocketChannel.CloseCode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** The sessions of one Engine.IO server and the door to them. Thread-safe. */
public final class ServerEngine implements EngineServer {
    private final EngineConfig config;
    private final EngineThreads threads;
    private final EngineConnectionListener listener;
    private final Handshaker handshaker;
    private final SessionIds ids = new SessionIds();
    private final Map<String, ServerSession> sessions = new ConcurrentHashMap<>();
    private final LongAdder packetsDropped = new LongAdder();
    private volatile boolean isClosed;

    /**
     * Creates a server.
     *
     * @param isWebSocketAvailable asked at each handshake, because some containers set WebSocket up late
     */
    public ServerEngine(
            EngineConfig config,
            EngineThreads threads,
            BooleanSupplier isWebSocketAvailable,
            EngineConnectionListener listener) {
        this.config = config;
        this.threads = threads;
        this.listener = listener;
        this.handshaker = new Handshaker(config, this::find, isWebSocketAvailable);
    }

    @Override
    public EngineConfig config() {
        return config;
    }

    @Override
    public int sessionCount() {
        return sessions.size();
    }

    @Override
    public long packetsDropped() {
        return packetsDropped.sum();
    }

    /** Decides what happens to a request. Called on a request thread. */
    public Verdict verify(ConnectAttempt attempt) {
        return isClosed ? Verdict.Refuse.because(EngineError.BAD_REQUEST) : handshaker.verify(attempt);
    }

    /** Opens a session whose handshake packet waits for {@link PollingRequests#hold}. Called on a request thread. */
    public ServerSession openPolling(EngineRequest request) {
        return open(request, session -> new PollingTransport(session, scheduler()));
    }

    /** Opens a session on an established WebSocket; returns who takes what arrives on it. */
    public WebSocketReceiver openWebSocket(EngineRequest request, WebSocketChannel channel) {
        return new WebSocketInbound(
                open(request, session -> new WebSocketTransport(session, channel, scheduler(), config.sendTimeout())));
    }

    private ServerSession open(EngineRequest request, Function<ServerSession, Transport> transport) {
        ServerSession session =
                new ServerSession(ids.next(), request, handshaker.revision(request.query()), this, transport);
        sessions.put(session.id(), session);
        session.start(handshaker.openPacket(session.id(), session.transport()), listener);
        if (isClosed) {
            session.closeNow(EngineCloseReason.SERVER_SHUTTING_DOWN, "server closed");
        }
        return session;
    }

    @Override
    public void close() {
        isClosed = true;
        sessions.values().forEach(session -> session.closeNow(EngineCloseReason.SERVER_SHUTTING_DOWN, "server closed"));
    }

    private Optional<ServerSession> find(String sid) {
        return Optional.ofNullable(sessions.get(sid));
    }

    void forget(ServerSession session) {
        sessions.remove(session.id());
    }

    void countDropped(int packets) {
        packetsDropped.add(packets);
    }

    Scheduler scheduler() {
        return threads.scheduler();
    }

    EngineThreads threads() {
        return threads;
    }

    /** Closes a WebSocket that belongs to no session, such as a second one for a session that has one. */
    public static WebSocketReceiver refuse(WebSocketChannel channel) {
        channel.close(CloseCode.NORMAL);
        return WebSocketInbound.IGNORED;
    }
}

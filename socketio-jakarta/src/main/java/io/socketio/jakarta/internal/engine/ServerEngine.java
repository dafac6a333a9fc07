/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.ConnectionError.Cause;
import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.EngineConnectionListener;
import io.socketio.jakarta.engine.EngineObserver;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.engine.EngineServer;
import io.socketio.jakarta.engine.HttpSessionPolicy;
import io.socketio.jakarta.internal.engine.WebSocketChannel.CloseCode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/** The sessions of one Engine.IO server and the door to them. Thread-safe. */
public final class ServerEngine implements EngineServer {
    private static final Logger LOGGER = System.getLogger(ServerEngine.class.getName());

    private final EngineConfig config;
    private final EngineThreads threads;
    private final EngineConnectionListener listener;
    private final Handshaker handshaker;
    private final SessionIdSource ids;
    private final Map<String, ServerSession> sessions = new ConcurrentHashMap<>();
    private final Set<String> roles = ConcurrentHashMap.newKeySet();
    /** Only if their end matters. */
    private final Optional<HttpSessions> httpSessions;

    private final EngineObservers observers = new EngineObservers();
    private final LongAdder packetsDropped = new LongAdder();
    private volatile boolean isClosed;
    // Complete when the server is closed and has no session.
    private final CompletableFuture<Void> allGone = new CompletableFuture<>();

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
        this.roles.addAll(config.roles());
        this.httpSessions = config.httpSessionPolicy() == HttpSessionPolicy.DISCONNECT
                ? Optional.of(new HttpSessions())
                : Optional.empty();
        this.ids = new SessionIdSource(config.idGenerator(), sessions::containsKey, threads.scheduler());
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

    @Override
    public void declareRoles(Collection<String> names) {
        roles.addAll(names);
    }

    /** The roles that a user is asked about, at this moment. */
    public Set<String> roles() {
        return Set.copyOf(roles);
    }

    @Override
    public void observe(EngineObserver observer) {
        observers.add(observer);
    }

    /**
     * Tells that a request is refused. Called by whoever refuses it, before the client is told.
     *
     * @param request makes a copy of the request, if anybody is to be told
     */
    public void reportRefusal(Verdict.Refuse refusal, Supplier<EngineRequest> request) {
        observers.refused(refusal, request);
    }

    /** Decides what happens to a request. Called on a request thread. */
    public Verdict verify(ConnectAttempt attempt) {
        Verdict verdict = handshaker.verify(attempt);
        return isClosed && verdict instanceof Verdict.Open ? Verdict.Refuse.because(Cause.SERVER_CLOSED) : verdict;
    }

    /**
     * An id for a session that is about to be opened; already there unless the application takes its time. Empty if the
     * client has to be refused, for a reason that has been logged. Called on a request thread.
     */
    public CompletableFuture<Optional<String>> newId(EngineRequest request) {
        return ids.next(request);
    }

    /** As {@link #newId}, for a request that can only be answered on its own thread, which waits. */
    public Optional<String> awaitId(EngineRequest request) {
        return ids.await(request);
    }

    /** A WebSocket for which an id was given does not come into being. */
    public void releaseId(String id) {
        ids.release(id);
    }

    /** Opens a session under an id of the server's own. */
    public ServerSession openPolling(EngineRequest request) {
        return openPolling(request, ids.random()).orElseThrow();
    }

    /**
     * Opens a session whose handshake packet waits for {@link PollingRequests#hold}; empty if the id is in use. Called
     * on a request thread, or by a worker if the id came later.
     */
    public Optional<ServerSession> openPolling(EngineRequest request, String id) {
        int openingPackets = config.initialPacket().isPresent() ? 2 : 1;
        return open(request, id, session -> new PollingTransport(session, scheduler(), openingPackets));
    }

    /** Opens a session under an id of the server's own. */
    public WebSocketReceiver openWebSocket(EngineRequest request, WebSocketChannel channel) {
        return openWebSocket(request, ids.random(), channel);
    }

    /** Opens a session on an established WebSocket; returns who takes what arrives on it. */
    public WebSocketReceiver openWebSocket(EngineRequest request, String id, WebSocketChannel channel) {
        return open(request, id, session -> new WebSocketTransport(session, channel, scheduler(), config.sendTimeout()))
                .<WebSocketReceiver>map(WebSocketInbound::new)
                .orElseGet(() -> refuse(channel));
    }

    private Optional<ServerSession> open(
            EngineRequest request, String id, Function<ServerSession, Transport> transport) {
        ServerSession session = new ServerSession(id, request, handshaker.revision(request.query()), this, transport);
        boolean isFree = sessions.putIfAbsent(id, session) == null;
        ids.release(id);
        if (!isFree) {
            return Optional.empty();
        }
        session.start(handshaker.openPacket(session.id(), session.transport()), listener);
        httpSessions.ifPresent(known -> remember(session, known));
        if (isClosed) {
            session.closeNow(EngineCloseReason.SERVER_SHUTTING_DOWN, "server closed");
        }
        return Optional.of(session);
    }

    private static void remember(ServerSession session, HttpSessions known) {
        Optional<String> id = session.request().httpSessionId();
        if (id.isPresent() && !known.add(session, id.get())) {
            session.onHttpSessionEnd();
        }
        if (session.isClosed()) {
            known.remove(session);
        }
    }

    /** Who watches this server. */
    EngineObservers observers() {
        return observers;
    }

    /** The HTTP sessions whose end matters. */
    Optional<HttpSessions> httpSessions() {
        return httpSessions;
    }

    /** An HTTP session has ended. Called by any thread. */
    public void onHttpSessionEnd(String id) {
        httpSessions.ifPresent(known -> known.end(id).forEach(ServerSession::onHttpSessionEnd));
    }

    /** An HTTP session goes on under another id. Called by any thread. */
    public void onHttpSessionIdChange(String oldId, String newId) {
        httpSessions.ifPresent(known -> known.rename(oldId, newId));
    }

    /** Refuses new sessions; those that are open go on. */
    public void stopAccepting() {
        isClosed = true;
    }

    @Override
    public void close() {
        isClosed = true;
        ids.close();
        sessions.values().forEach(session -> session.closeNow(EngineCloseReason.SERVER_SHUTTING_DOWN, "server closed"));
    }

    @Override
    public void close(Duration limit) {
        isClosed = true;
        sessions.values().forEach(ServerSession::drain);
        if (!sessions.isEmpty()) {
            await(limit);
        }
        close();
    }

    private void await(Duration limit) {
        try {
            allGone.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            LOGGER.log(Level.DEBUG, "{0} clients have not taken what was queued for them in time", sessions.size());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Nothing completes this exceptionally", e);
        }
    }

    private Optional<ServerSession> find(String sid) {
        return Optional.ofNullable(sessions.get(sid));
    }

    void forget(ServerSession session) {
        sessions.remove(session.id(), session);
        httpSessions.ifPresent(known -> known.remove(session));
        if (isClosed && sessions.isEmpty()) {
            allGone.complete(null);
        }
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

    /** Where a transport goes on that would otherwise do so on a thread of the application or the clock. */
    public Executor workers() {
        return threads.workers();
    }

    /** Closes a WebSocket that belongs to no session, such as a second one for a session that has one. */
    public static WebSocketReceiver refuse(WebSocketChannel channel) {
        channel.close(CloseCode.NORMAL);
        return WebSocketInbound.IGNORED;
    }
}

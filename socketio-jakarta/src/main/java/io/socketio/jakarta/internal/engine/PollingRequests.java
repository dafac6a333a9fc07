/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.EngineCloseReason;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The GETs and POSTs of one session's client, and what becomes of them when the session ends or is upgraded meanwhile
 * (Engine.IO protocol 4, "HTTP long-polling"). Called on request threads unless a method says otherwise.
 */
public final class PollingRequests {
    private static final Duration LEAVE_LIMIT = Duration.ofMillis(25);

    private final ServerSession session;
    private final Outbox outbox;
    private final Upgrade upgrade;
    private final Scheduler scheduler;
    // Set within the mailbox, read by request threads.
    private volatile boolean isLeaving;
    // The POST with the client's close packet, if its answer has to wait.
    private final AtomicReference<@Nullable PostExchange> farewell = new AtomicReference<>();

    PollingRequests(ServerSession session, Outbox outbox, Upgrade upgrade, Scheduler scheduler) {
        this.session = session;
        this.outbox = outbox;
        this.upgrade = upgrade;
        this.scheduler = scheduler;
    }

    /** Holds a GET until there is something to say. */
    public void hold(PollExchange exchange) {
        if (!(outbox.transport() instanceof PollingTransport polling)) {
            exchange.reject();
            return;
        }
        if (!polling.hold(exchange)) {
            exchange.reject();
            session.closeNow(EngineCloseReason.TRANSPORT_ERROR, "overlap from client");
            return;
        }
        outbox.flush();
        if (polling.completeClose()) {
            session.closed();
        } else if (session.isClosed()) {
            polling.abort();
        } else if (isLeaving) {
            session.mailbox().dispatch(this::endByClient);
        } else if (outbox.transport() != polling) {
            polling.rejectHeldPoll(); // the upgrade was completed at the same moment
        } else if (upgrade.isProbed()) {
            polling.limitHeldPoll();
        }
    }

    /**
     * Begins to read a POST. If this returns {@code false} the caller rejects the request; if the reason is that another
     * one is being read, the session has ended.
     */
    public boolean beginPost() {
        if (!(outbox.transport() instanceof PollingTransport polling)) {
            return false;
        }
        if (polling.beginPost()) {
            return true;
        }
        session.closeNow(EngineCloseReason.TRANSPORT_ERROR, "data request overlap from client");
        return false;
    }

    /** Ends a POST that is not handled, such as one that is too large; the session goes on. */
    public void discardPost() {
        if (outbox.transport() instanceof PollingTransport polling) {
            polling.endPost();
        }
    }

    /** Handles the body of a POST and answers it afterwards. */
    public void post(String payload, PostExchange exchange) {
        post(sink -> session.revision().decode(payload, sink), exchange);
    }

    /** As {@link #post(String, PostExchange)}, if the session's revision has binary payloads. */
    public void post(byte[] payload, PostExchange exchange) {
        post(sink -> session.revision().decode(payload, sink), exchange);
    }

    /** Whether a POST may hold bytes. */
    public boolean isBinaryAllowed() {
        return session.revision().isBinaryPayloadAllowed();
    }

    /** Answers a POST that has no payload; the session goes on. */
    public void postNothing(PostExchange exchange) {
        discardPost();
        exchange.accept();
    }

    private void post(Inbox.Decoding payload, PostExchange exchange) {
        session.mailbox().run(() -> {
            boolean isHandled = false;
            try {
                isHandled = session.inbox().receivePayload(payload);
            } finally {
                discardPost();
                answer(exchange, isHandled);
            }
        });
    }

    private void answer(PostExchange exchange, boolean isHandled) {
        if (!isHandled) {
            exchange.reject();
        } else if (isLeaving && farewell.compareAndSet(null, exchange)) {
            answerFarewell();
        } else {
            exchange.accept();
        }
    }

    /** Answers what had to wait for the end, also when that came first. Called by whoever ends the session, too. */
    void answerFarewell() {
        PostExchange exchange = session.isClosed() ? farewell.getAndSet(null) : null;
        if (exchange != null) {
            exchange.accept();
        }
    }

    /**
     * The client closes the session; called within the session.mailbox(). A client that polls may have sent its next GET on another
     * connection at the same time: it is waited for a moment, so that it finds its session.
     */
    void leave() {
        if (outbox.transport() instanceof PollingTransport polling && !polling.isHolding()) {
            isLeaving = true;
            scheduler.schedule(LEAVE_LIMIT, () -> session.mailbox().dispatch(this::endByClient));
        } else {
            endByClient();
        }
    }

    private void endByClient() {
        session.releaseHeldPoll();
        session.closeNow(EngineCloseReason.TRANSPORT_CLOSE, "close packet");
    }

    /** Whether the client has closed the session, which then hears nothing more from it. Called by any thread. */
    boolean isLeaving() {
        return isLeaving;
    }

    /**
     * Ends the session because the client broke off a polling request, or sent one that makes no sense; has no effect
     * once it uses a WebSocket.
     */
    public void fail(String description) {
        session.mailbox().dispatch(() -> {
            if (outbox.transport() instanceof PollingTransport) {
                session.closeNow(EngineCloseReason.TRANSPORT_ERROR, description);
            }
        });
    }
}

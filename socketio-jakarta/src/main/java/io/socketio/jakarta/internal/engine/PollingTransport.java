/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.TransportType;
import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Long-polling: packets leave with the GET that is held, if one is (Engine.IO protocol 4, "HTTP long-polling").
 *
 * <p>The held GET is taken by exactly one thread: the writer, or whoever ends the transport.
 */
final class PollingTransport implements Transport {
    // How long a poll is held while the client is about to switch to WebSocket: long enough for a switch that is on its
    // way already, and half of what the reference server takes.
    private static final Duration UPGRADE_POLL_LIMIT = Duration.ofMillis(50);

    private final ServerSession session;
    private final Scheduler scheduler;
    private final int openingPackets;
    private final AtomicReference<@Nullable PollExchange> held = new AtomicReference<>();
    private final AtomicBoolean isPosting = new AtomicBoolean();
    // Whether the handshake has been answered, with its packets alone as clients know it. Used by the one writer only.
    private boolean isOpened;
    // Set once by the writer, read by the thread of the next poll.
    private volatile boolean isClosePending;

    /**
     * Creates the transport of a session.
     *
     * @param openingPackets how many packets the handshake is answered with
     */
    PollingTransport(ServerSession session, Scheduler scheduler, int openingPackets) {
        this.session = session;
        this.scheduler = scheduler;
        this.openingPackets = openingPackets;
    }

    @Override
    public TransportType type() {
        return TransportType.POLLING;
    }

    /** Holds a GET; returns {@code false} if another one is held, which is a fault of the client. */
    boolean hold(PollExchange exchange) {
        return held.compareAndSet(null, exchange);
    }

    boolean isHolding() {
        return held.get() != null;
    }

    /** Gives a held GET a short time only, because the client waits for its end before it can upgrade. */
    void limitHeldPoll() {
        PollExchange exchange = held.get();
        if (exchange != null) {
            scheduler.schedule(UPGRADE_POLL_LIMIT, () -> session.onExecutor(() -> release(exchange)));
        }
    }

    private void release(PollExchange exchange) {
        if (held.compareAndSet(exchange, null)) {
            exchange.respond(session.revision().encode(List.of(OutboundPacket.NOOP)));
        }
    }

    /** Ends a held GET without saying anything. */
    void releaseHeldPoll() {
        respond(OutboundPacket.NOOP);
    }

    /** Refuses a held GET, which the client has sent after its upgrade and which has overtaken it. */
    void rejectHeldPoll() {
        PollExchange exchange = held.getAndSet(null);
        if (exchange != null) {
            exchange.reject();
        }
    }

    /** Answers the poll that an orderly close waits for; returns whether one was waiting. */
    boolean completeClose() {
        if (!isClosePending) {
            return false;
        }
        return respond(OutboundPacket.NOOP, OutboundPacket.CLOSE);
    }

    /** Begins to read a POST; returns {@code false} if another one is being read, which is a fault of the client. */
    boolean beginPost() {
        return isPosting.compareAndSet(false, true);
    }

    void endPost() {
        isPosting.set(false);
    }

    @Override
    public boolean write(OutboundQueue queue) {
        PollExchange exchange = queue.isEmpty() ? null : held.getAndSet(null);
        if (exchange == null) {
            return false;
        }
        List<OutboundPacket> packets = isOpened ? queue.pollAll() : queue.pollFirst(openingPackets);
        isOpened = true;
        packets.forEach(session.observers()::sent);
        exchange.respond(session.revision().encode(packets.isEmpty() ? List.of(OutboundPacket.NOOP) : packets));
        return true;
    }

    @Override
    public void flush() {}

    @Override
    public boolean isWritable() {
        return isHolding();
    }

    @Override
    public boolean isIdle() {
        return true;
    }

    @Override
    public void close() {
        if (respond(OutboundPacket.CLOSE)) {
            session.closed();
        } else {
            isClosePending = true;
            // A poll that came in between has not seen the flag.
            if (completeClose()) {
                session.closed();
            }
        }
    }

    @Override
    public void abort() {
        respond(OutboundPacket.CLOSE);
    }

    private boolean respond(OutboundPacket... packets) {
        PollExchange exchange = held.getAndSet(null);
        if (exchange != null) {
            exchange.respond(session.revision().encode(List.of(packets)));
        }
        return exchange != null;
    }
}

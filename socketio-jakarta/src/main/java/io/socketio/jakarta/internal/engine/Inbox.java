/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.EngineConnectionListener;
import io.socketio.jakarta.engine.EngineSessionListener;
import io.socketio.jakarta.internal.engine.codec.EnginePacket;
import io.socketio.jakarta.internal.engine.codec.EngineParseException;
import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import io.socketio.jakarta.internal.engine.codec.PayloadCodec;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes a session's packets to its listener. Everything but {@link #deliver} runs within the session's mailbox, so in
 * the client's order and one at a time.
 */
final class Inbox {
    private static final Logger LOGGER = System.getLogger(Inbox.class.getName());
    private static final EngineSessionListener NOBODY = new EngineSessionListener() {
        @Override
        public void onText(String text) {}

        @Override
        public void onBinary(byte[] binary) {}

        @Override
        public void onClose(EngineCloseReason reason) {}
    };

    private final ServerSession session;
    private final Heartbeat heartbeat;
    private final EngineConfig config;
    private final SessionObservers observers;
    // Frames that wait behind a slow handler; changed by any thread.
    private final AtomicLong waitingBytes = new AtomicLong();
    // Replaced once, within the mailbox, before the first packet.
    private EngineSessionListener listener = NOBODY;

    Inbox(ServerSession session, Heartbeat heartbeat, EngineConfig config, SessionObservers observers) {
        this.session = session;
        this.heartbeat = heartbeat;
        this.config = config;
        this.observers = observers;
    }

    /** Asks the application who receives the messages; without an answer there is no session. */
    void connect(EngineConnectionListener connectionListener) {
        if (session.isClosed()) {
            return;
        }
        try {
            listener = connectionListener.onConnection(session);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            LOGGER.log(Level.WARNING, "A connection listener failed; the session is closed", e);
            session.closeNow(EngineCloseReason.FORCED_CLOSE, "connection listener failed");
        }
    }

    /**
     * Passes the handling of a frame into the mailbox; a client whose frames pile up there is cut off. Called by the
     * container's threads.
     */
    void deliver(int size, Runnable task) {
        Mailbox mailbox = session.mailbox();
        if (mailbox.runsNow()) {
            mailbox.run(task);
            return;
        }
        boolean isFull =
                mailbox.size() > config.maxQueuedPackets() || waitingBytes.addAndGet(size) > config.maxQueuedBytes();
        if (isFull) {
            session.closeNow(EngineCloseReason.TRANSPORT_ERROR, "inbound queue is full");
            return;
        }
        mailbox.run(() -> {
            waitingBytes.addAndGet(-size);
            task.run();
        });
    }

    /** The payload of a POST, not decoded yet. */
    @FunctionalInterface
    interface Decoding {

        /** Passes the packets on, one by one. */
        void decode(PayloadCodec.Sink sink) throws EngineParseException;
    }

    /** Handles the packets of a POST; returns whether they made sense. */
    boolean receivePayload(Decoding payload) {
        if (session.isClosed()) {
            return false;
        }
        try {
            payload.decode(this::receive);
        } catch (EngineParseException e) {
            session.closeNow(EngineCloseReason.PARSE_ERROR, e.reason());
            return false;
        }
        return true;
    }

    /** Handles one packet. */
    void receive(EnginePacket packet) {
        if (session.isClosed() || session.polling().isLeaving()) {
            return;
        }
        observers.received(packet);
        switch (packet.type()) {
            case MESSAGE, BINARY -> receiveMessage(packet);
            case PING, PONG -> receiveBeat(packet.type() == EnginePacket.Type.PING);
            case CLOSE -> session.polling().leave();
            case OPEN, UPGRADE, NOOP -> heartbeat.onPacket();
        }
    }

    private void receiveBeat(boolean isPing) {
        if (isPing != session.revision().isClientPinging()) {
            session.closeNow(EngineCloseReason.TRANSPORT_ERROR, "invalid heartbeat direction");
            return;
        }
        heartbeat.onBeat();
        observers.heartbeat();
        if (isPing) {
            session.send(List.of(OutboundPacket.PONG));
        }
    }

    private void receiveMessage(EnginePacket packet) {
        if (!session.isOpen()) {
            return;
        }
        heartbeat.onPacket();
        try {
            if (packet instanceof EnginePacket.Text text) {
                listener.onText(text.data());
            } else if (packet instanceof EnginePacket.Binary binary) {
                listener.onBinary(binary.data());
            }
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            LOGGER.log(Level.WARNING, "A listener failed; its session goes on", e);
        }
    }

    /** The user's HTTP session has ended. */
    void onHttpSessionEnd() {
        if (!session.isOpen()) {
            return;
        }
        try {
            listener.onHttpSessionEnd(session);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            LOGGER.log(Level.WARNING, "A listener failed at the end of an HTTP session; its session is closed", e);
            session.close();
        }
    }

    /** The client does not take what is sent to it. */
    void reportSlowConsumer() {
        listener.onSlowConsumer();
    }

    /** The session has ended. */
    void close(EngineCloseReason reason) {
        listener.onClose(reason);
        observers.closed(reason);
    }
}

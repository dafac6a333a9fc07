/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.adapter.EmitFlag;
import io.socketio.jakarta.internal.engine.ServerSession;
import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is sent to one socket, as its state allows: nothing reaches a client before it has been let in, or after it has
 * left. Called by any thread. The lock guards the state and the order of what is queued around a change of state; nothing
 * is written while it is held.
 */
final class SocketOutput {

    private enum State {
        /** Middlewares are running; what is emitted waits. In: CONNECT packet. */
        CONNECTING,
        /** In: every middleware proceeded. */
        CONNECTED,
        /** In: refused, left, disconnected, or the session ended. */
        DISCONNECTED
    }

    /** What became of an event that the log of the namespace holds. */
    enum Delivery {
        /** It is on its way. */
        QUEUED,
        /** The client is on its way back, and receives it with what it missed. */
        RECEIVED_ON_RETURN,
        /** The socket has ended. */
        ENDED
    }

    private final ServerSession session;
    private final ServerParts parts;
    private final boolean isReturning;
    private final Object lock = new Object();
    // Written under lock, read anywhere.
    private volatile State state = State.CONNECTING;
    // Written before the state says that it is true.
    private volatile DisconnectReason endReason = DisconnectReason.FORCED_CLOSE;
    // Guarded by lock; empty once connected.
    private List<OutboundPacket> emittedEarly = List.of();
    // Guarded by lock: events that the client receives with what it missed.
    private int receivedOnReturn;

    /**
     * Creates the output of a socket that is connecting.
     *
     * @param isReturning whether the client receives what it missed when it is let in
     */
    SocketOutput(ServerSession session, ServerParts parts, boolean isReturning) {
        this.session = session;
        this.parts = parts;
        this.isReturning = isReturning;
    }

    boolean isConnected() {
        return state == State.CONNECTED;
    }

    boolean hasEnded() {
        return state == State.DISCONNECTED;
    }

    /** Why the socket has ended, once it has. */
    DisconnectReason endReason() {
        return endReason;
    }

    // ---- sending

    /** Sends an event, or drops a volatile one that cannot be taken; returns whether it is on its way. */
    boolean sendEvent(List<OutboundPacket> encoded, Set<EmitFlag> flags) {
        if (flags.contains(EmitFlag.VOLATILE)) {
            return sendVolatile(encoded);
        }
        boolean isQueued = send(encoded);
        if (isQueued) {
            parts.counters().countSent();
        }
        return isQueued;
    }

    private boolean sendVolatile(List<OutboundPacket> encoded) {
        State now = state;
        if (now == State.DISCONNECTED) {
            parts.counters().countDropped(1);
            return false;
        }
        boolean isTaken = now == State.CONNECTED && session.enqueueVolatile(encoded);
        if (isTaken) {
            parts.counters().countSent();
            flush();
        } else {
            parts.counters().countVolatileDropped();
        }
        return isTaken;
    }

    /** Sends packets that belong together; returns whether the socket has not ended. */
    boolean send(List<OutboundPacket> encoded) {
        boolean isQueued = enqueue(encoded);
        if (isQueued) {
            flush();
        }
        return isQueued;
    }

    /** Writes what has been queued, if the client has been let in. */
    void flush() {
        if (state == State.CONNECTED) {
            session.flush();
        }
    }

    private boolean enqueue(List<OutboundPacket> encoded) {
        if (state == State.CONNECTED) {
            session.enqueue(encoded);
            return true;
        }
        synchronized (lock) {
            if (state == State.CONNECTING) {
                keepForLater(encoded);
                return true;
            }
            if (state == State.CONNECTED) {
                session.enqueue(encoded);
                return true;
            }
        }
        parts.counters().countDropped(1);
        return false;
    }

    /** Queues an event that the log of the namespace holds; called while the namespace's events are locked. */
    Delivery enqueueLogged(List<OutboundPacket> encoded) {
        if (state != State.CONNECTED) {
            synchronized (lock) {
                if (state == State.DISCONNECTED) {
                    return Delivery.ENDED;
                }
                if (state == State.CONNECTING && isReturning) {
                    receivedOnReturn++;
                    return Delivery.RECEIVED_ON_RETURN;
                }
            }
        }
        enqueue(encoded);
        parts.counters().countSent();
        return Delivery.QUEUED;
    }

    // Bounded as the queue is that these packets go to.
    private void keepForLater(List<OutboundPacket> encoded) {
        int limit = parts.config().engine().maxQueuedPackets();
        if (emittedEarly.size() + encoded.size() > limit) {
            throw new IllegalStateException("More than " + limit + " packets were emitted before the socket connected");
        }
        List<OutboundPacket> packets = new ArrayList<>(emittedEarly);
        packets.addAll(encoded);
        emittedEarly = packets;
    }

    // ---- changes of state

    /** The client is let in: queues these packets before what was emitted early; nothing is written. */
    void open(List<OutboundPacket> first) {
        List<OutboundPacket> packets = new ArrayList<>(first);
        synchronized (lock) {
            packets.addAll(emittedEarly);
            emittedEarly = List.of();
            session.enqueue(packets);
            state = State.CONNECTED;
        }
    }

    /** The client leaves; returns {@code false} if it has left or was not in. */
    boolean end(DisconnectReason reason) {
        synchronized (lock) {
            if (state != State.CONNECTED) {
                return false;
            }
            endReason = reason;
            state = State.DISCONNECTED;
            return true;
        }
    }

    /** The client is not let in; returns how many packets wait for it in vain. */
    int endUnseen(DisconnectReason reason) {
        synchronized (lock) {
            endReason = reason;
            state = State.DISCONNECTED;
            int waiting = emittedEarly.size();
            emittedEarly = List.of();
            return waiting;
        }
    }

    /** How many events the client was to receive with what it missed. */
    int receivedOnReturn() {
        synchronized (lock) {
            return receivedOnReturn;
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.adapter.BroadcastOptions;
import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import io.socketio.jakarta.internal.server.SocketOutput.Delivery;
import io.socketio.jakarta.parser.PacketEncoder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Connection state recovery of one namespace, in memory.
 *
 * <p>Called by any thread. The lock orders the events of the namespace: number, log and queues see them in one order, and
 * a socket returns between two of them. Nothing is written, encoded or told to the application while it is held.
 *
 * <p>A socket whose client may return is a user of the namespace, so that an empty one is not removed before it has
 * nobody to wait for.
 */
final class NamespaceRecovery {
    private static final Logger LOGGER = System.getLogger(NamespaceRecovery.class.getName());
    private static final int OFFSET_RADIX = 36;
    private static final Set<DisconnectReason> FINAL_REASONS = Set.of(
            DisconnectReason.CLIENT_NAMESPACE_DISCONNECT,
            DisconnectReason.SERVER_NAMESPACE_DISCONNECT,
            DisconnectReason.PARSE_ERROR,
            DisconnectReason.SERVER_SHUTTING_DOWN);

    private final RecoveryMemory memory;
    private final ServerNamespace namespace;
    private final Object lock = new Object();
    // All guarded by lock.
    private final RecoveryLog log = new RecoveryLog();
    private final Map<String, ClientSocket> present = new HashMap<>();
    private final AbsentSockets absent = new AbsentSockets();
    // Tokens of clients that are on their way in.
    private final Set<String> claimed = new HashSet<>();

    // Written under lock, read anywhere.
    private volatile RecoveryMemory.Share share = RecoveryMemory.Share.NOTHING;

    NamespaceRecovery(RecoveryMemory memory, ServerNamespace namespace) {
        this.memory = memory;
        this.namespace = namespace;
    }

    // ---- events

    /**
     * Numbers an event, keeps it and queues it.
     *
     * @param recipients evaluated while the lock is held
     * @return whether each of them receives it, now or when its client returns
     */
    boolean publish(
            PacketEncoder.AwaitingOffset event, BroadcastOptions target, Supplier<Stream<ClientSocket>> recipients) {
        List<ClientSocket> reached = new ArrayList<>();
        boolean isLost = false;
        try {
            synchronized (lock) {
                List<OutboundPacket> messages =
                        Wire.messages(event.withOffset(Long.toString(log.last() + 1, OFFSET_RADIX)), target.flags());
                log.append(messages, target, memory.now());
                updateShare();
                for (ClientSocket socket : (Iterable<ClientSocket>) recipients.get()::iterator) {
                    switch (deliver(socket, messages)) {
                        case QUEUED -> reached.add(socket);
                        case RECEIVED_ON_RETURN -> {}
                        case ENDED -> {
                            isLost = true;
                            namespace.parts().counters().countDropped(1);
                        }
                    }
                }
            }
        } finally {
            memory.enforceBounds(this); // also when an adapter fails
        }
        reached.forEach(socket -> socket.output().flush());
        return !isLost;
    }

    // One socket that cannot be reached must not keep the event from the others.
    private Delivery deliver(ClientSocket socket, List<OutboundPacket> messages) {
        try {
            Delivery delivery = socket.output().enqueueLogged(messages);
            return delivery == Delivery.ENDED && mayReturn(socket) ? Delivery.RECEIVED_ON_RETURN : delivery;
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "An event did not reach a socket of its namespace", e);
            return Delivery.ENDED;
        }
    }

    private boolean mayReturn(ClientSocket socket) {
        ClientSocket holder = present.get(socket.pid());
        if (holder != null) {
            return holder != socket || !isGoneForGood(socket);
        }
        return absent.get(socket.pid()) != null || claimed.contains(socket.pid());
    }

    // Also while its disconnect handlers still run.
    private static boolean isGoneForGood(ClientSocket socket) {
        return socket.output().hasEnded()
                && FINAL_REASONS.contains(socket.output().endReason());
    }

    /** The number of the last event, which no client that comes now has to know. */
    long position() {
        synchronized (lock) {
            return log.last();
        }
    }

    // ---- a client comes

    /** Takes what a client asks for with its CONNECT packet out of the memory. Called within the client's mailbox. */
    Optional<Restoration> claim(Arguments auth) {
        Map<?, ?> data = read(auth);
        if (!(data.get("pid") instanceof String pid) || !(data.get("offset") instanceof String text)) {
            return Optional.empty();
        }
        forgetExpired(memory.now());
        long offset = parseOffset(text);
        ClientSocket twin;
        SavedSocket saved;
        synchronized (lock) {
            twin = present.get(pid);
            saved = log.reaches(offset) ? take(pid, twin, offset) : null;
        }
        if (saved == null) {
            return Optional.empty();
        }
        if (twin != null) {
            twin.connection().session().closeNow(EngineCloseReason.FORCED_CLOSE, "its client is back");
        } else {
            namespace.leave();
        }
        return Optional.of(new Restoration(saved, offset));
    }

    private @Nullable SavedSocket take(String pid, @Nullable ClientSocket twin, long offset) {
        SavedSocket known = absent.get(pid);
        long since = twin != null ? twin.since() : known != null ? known.since() : Long.MAX_VALUE;
        if (offset < since || (twin != null && isGoneForGood(twin))) {
            return null;
        }
        claimed.add(pid);
        if (twin != null) {
            present.remove(pid);
            return twin.save(memory.now());
        }
        absent.remove(pid);
        updateShare();
        return known;
    }

    private static Map<?, ?> read(Arguments auth) {
        try {
            return auth.get(0, Map.class).orElse(Map.of());
        } catch (BindingException e) {
            return Map.of(); // a middleware may find more in it
        }
    }

    // Negative for what no server wrote, which no log holds.
    private static long parseOffset(String text) {
        try {
            return Long.parseLong(text, OFFSET_RADIX);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Gives a claim back whose client was not let in; the time it has been away goes on. */
    void giveBack(Restoration restoration) {
        SavedSocket socket = restoration.socket();
        synchronized (lock) {
            claimed.remove(socket.pid());
            remember(socket);
        }
        memory.enforceBounds(this);
    }

    /**
     * Lets a socket in that every middleware accepted. Called within the client's mailbox.
     *
     * @return {@code false} if the client has to start anew: events that it missed have been forgotten meanwhile, or it is somebody else now
     */
    boolean accept(ClientSocket socket, Optional<Restoration> restoration, Runnable makeVisible) {
        String newPid = namespace.parts().ids().next();
        synchronized (lock) {
            if (restoration.isEmpty()) {
                makeVisible.run();
                present.put(newPid, socket);
                socket.open(List.of(), newPid, false);
                return true;
            }
            SavedSocket saved = restoration.get().socket();
            claimed.remove(saved.pid());
            if (!log.reaches(restoration.get().offset()) || !socket.goesOnAs(saved)) {
                return false;
            }
            makeVisible.run();
            socket.joinAll(saved.rooms());
            present.put(saved.pid(), socket);
            socket.open(log.missedSince(restoration.get().offset(), saved.rooms()), saved.pid(), true);
            return true;
        }
    }

    // ---- a client goes

    /** Takes a socket out of its rooms that has ended, and remembers it if its client may return. */
    void release(ClientSocket socket, DisconnectReason reason) {
        synchronized (lock) {
            if (!present.remove(socket.pid(), socket)) {
                return; // its client is back already, under the same id
            }
            SavedSocket saved = socket.save(memory.now());
            if (!FINAL_REASONS.contains(reason)) {
                remember(saved);
            }
        }
        memory.enforceBounds(this);
    }

    // The client of the socket has not left yet, so the namespace lets another user in.
    private void remember(SavedSocket socket) {
        if (namespace.users().enter()) {
            absent.add(socket);
            updateShare();
        }
    }

    // ---- forgetting, called by any thread without the lock

    /** What the namespace keeps now. */
    RecoveryMemory.Share share() {
        return share;
    }

    private void updateShare() {
        RecoveryMemory.Share before = share;
        share = new RecoveryMemory.Share(log.size(), log.bytes(), absent.size());
        memory.onChange(this, before, share);
    }

    /** Forgets what is too old; returns the age of the oldest thing that is left, in nanoseconds. */
    long forgetExpired(long now) {
        long maxAge = memory.limits().maxDisconnectionDuration().toNanos();
        int forgotten = 0;
        long oldest;
        synchronized (lock) {
            while (log.ageOfOldest(now) > maxAge) {
                log.forgetOldest();
            }
            while (ageOfOldestAbsence(now) > maxAge) {
                absent.remove(absent.oldest().orElseThrow().pid());
                forgotten++;
            }
            updateShare();
            oldest = Math.max(log.ageOfOldest(now), ageOfOldestAbsence(now));
        }
        for (int i = 0; i < forgotten; i++) {
            namespace.leave();
        }
        return oldest;
    }

    private long ageOfOldestAbsence(long now) {
        return absent.oldest().map(socket -> now - socket.goneSince()).orElse(0L);
    }

    /** Forgets the oldest event; returns whether there was one. */
    boolean forgetOldestEvent() {
        synchronized (lock) {
            boolean isForgotten = log.forgetOldest();
            updateShare();
            return isForgotten;
        }
    }

    /** Forgets the socket that has been away for longest; returns whether there was one. */
    boolean forgetOldestSocket() {
        boolean isForgotten;
        synchronized (lock) {
            isForgotten = absent.oldest()
                    .filter(socket -> absent.remove(socket.pid()))
                    .isPresent();
            updateShare();
        }
        if (isForgotten) {
            namespace.leave();
        }
        return isForgotten;
    }

    /** Forgets every event, because the namespace has been removed. */
    void clear() {
        synchronized (lock) {
            log.clear();
            updateShare();
        }
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.ConnectionStateRecovery;
import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.adapter.Adapter;
import io.socketio.jakarta.adapter.BroadcastOptions;
import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import io.socketio.jakarta.parser.PacketEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Connection state recovery of one namespace, in memory.
 *
 * <p>Called by any thread. The lock orders the events of the namespace: number, log and queues see them in one order, and
 * a socket returns between two of them. Nothing is written, encoded or told to the application while it is held.
 */
final class NamespaceRecovery {
    private static final int OFFSET_RADIX = 36;
    private static final Set<DisconnectReason> FINAL_REASONS = Set.of(
            DisconnectReason.CLIENT_NAMESPACE_DISCONNECT,
            DisconnectReason.SERVER_NAMESPACE_DISCONNECT,
            DisconnectReason.PARSE_ERROR);

    private final ConnectionStateRecovery limits;
    private final ServerParts parts;
    private final Adapter adapter;
    private final Object lock = new Object();
    // All guarded by lock.
    private final RecoveryLog log;
    private final Map<String, ClientSocket> present = new HashMap<>();
    private final LinkedHashMap<String, Absence> absent = new LinkedHashMap<>();

    private record Absence(SavedSocket socket, long begun) {}

    NamespaceRecovery(ConnectionStateRecovery limits, ServerParts parts, Adapter adapter) {
        this.limits = limits;
        this.parts = parts;
        this.adapter = adapter;
        this.log = new RecoveryLog(
                limits.maxPackets(),
                limits.maxBytes(),
                limits.maxDisconnectionDuration().toNanos());
    }

    // ---- events

    /**
     * Numbers an event, keeps it and queues it.
     *
     * @param recipients evaluated while the lock is held
     */
    void publish(
            PacketEncoder.AwaitingOffset event, BroadcastOptions target, Supplier<Stream<ClientSocket>> recipients) {
        List<ClientSocket> reached = new ArrayList<>();
        synchronized (lock) {
            List<OutboundPacket> messages = Wire.messages(event.withOffset(Long.toString(log.next(), OFFSET_RADIX)));
            log.append(messages, target, now());
            recipients.get().filter(socket -> socket.enqueueLogged(messages)).forEach(reached::add);
        }
        reached.forEach(ClientSocket::flush);
    }

    // ---- a client comes

    /** Takes what a client asks for with its CONNECT packet out of the memory. Called within the client's mailbox. */
    Optional<Restoration> claim(Arguments auth) {
        Map<?, ?> data = read(auth);
        if (!(data.get("pid") instanceof String pid) || !(data.get("offset") instanceof String text)) {
            return Optional.empty();
        }
        long offset = parseOffset(text);
        ClientSocket twin;
        SavedSocket saved;
        synchronized (lock) {
            forgetOld();
            twin = present.get(pid);
            Absence absence = absent.get(pid);
            saved = twin != null ? twin.save(pid) : absence != null ? absence.socket() : null;
            if (saved == null || log.missedSince(offset, saved.rooms()).isEmpty()) {
                return Optional.empty();
            }
            present.remove(pid);
            absent.remove(pid);
            if (twin != null) {
                adapter.remove(saved.id());
            }
        }
        if (twin != null) {
            twin.connection().session().closeNow(EngineCloseReason.FORCED_CLOSE, "its client is back");
        }
        return Optional.of(new Restoration(saved, offset));
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

    /** Gives a claim back whose client has vanished again before it was let in. */
    void giveBack(Restoration restoration) {
        remember(restoration.socket());
    }

    /** Lets a socket in that every middleware accepted. Called within the client's mailbox. */
    void accept(ClientSocket socket, Optional<Restoration> restoration, Runnable makeVisible) {
        synchronized (lock) {
            makeVisible.run();
            // Without effect if the log has overflowed while the middlewares were thinking.
            boolean isRecovered = restoration.isPresent() && restore(socket, restoration.get());
            if (!isRecovered) {
                String pid = parts.ids().next();
                present.put(pid, socket);
                socket.open(List.of(), pid, false);
            }
        }
    }

    private boolean restore(ClientSocket socket, Restoration restoration) {
        SavedSocket saved = restoration.socket();
        Optional<List<OutboundPacket>> missed = log.missedSince(restoration.offset(), saved.rooms());
        if (missed.isPresent()) {
            adapter.join(socket.id(), saved.rooms());
            present.put(saved.pid(), socket);
            socket.open(missed.get(), saved.pid(), true);
        }
        return missed.isPresent();
    }

    // ---- a client goes

    /** Takes a socket out of its rooms that has ended, and remembers it if its client may return. */
    void release(ClientSocket socket, String pid, DisconnectReason reason) {
        Optional<SavedSocket> saved = Optional.empty();
        synchronized (lock) {
            if (!present.remove(pid, socket)) {
                return; // its client is back already, under the same id
            }
            if (!FINAL_REASONS.contains(reason)) {
                saved = Optional.of(socket.save(pid));
            }
            adapter.remove(socket.id());
            saved.ifPresent(this::put);
        }
        if (saved.isPresent()) {
            scheduleForgetting();
        }
    }

    private void remember(SavedSocket socket) {
        synchronized (lock) {
            put(socket);
        }
        scheduleForgetting();
    }

    private void put(SavedSocket socket) {
        absent.put(socket.pid(), new Absence(socket, now()));
        if (absent.size() > limits.maxSockets()) {
            Iterator<String> oldest = absent.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    private void scheduleForgetting() {
        parts.scheduler().schedule(limits.maxDisconnectionDuration().plusMillis(1), () -> {
            synchronized (lock) {
                forgetOld();
            }
        });
    }

    private void forgetOld() {
        long now = now();
        long maxNanos = limits.maxDisconnectionDuration().toNanos();
        log.forgetOld(now);
        absent.values().removeIf(absence -> now - absence.begun() > maxNanos);
    }

    private long now() {
        return parts.scheduler().nanoTime();
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.engine.EngineSessionObserver;
import io.socketio.jakarta.engine.ObservedPacket;
import io.socketio.jakarta.engine.TransportType;
import io.socketio.jakarta.internal.engine.codec.EnginePacket;
import io.socketio.jakarta.internal.engine.codec.OutboundPacket;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who watches one session; costs a look at an empty list where nobody does. {@link #sent} and {@link #drained} are called
 * by the one writer of the {@link Outbox}, the rest within the session's mailbox.
 */
final class SessionObservers {
    private static final Logger LOGGER = System.getLogger(SessionObservers.class.getName());
    // By the digit on the wire.
    private static final ObservedPacket.Type[] TYPES = ObservedPacket.Type.values();

    // Replaced under this.
    private volatile List<EngineSessionObserver> observers = List.of();

    /** Called by any thread. */
    synchronized void add(EngineSessionObserver observer) {
        List<EngineSessionObserver> more = new ArrayList<>(observers);
        more.add(observer);
        observers = List.copyOf(more);
    }

    void upgrading(TransportType next) {
        tell(observer -> observer.onUpgrading(next));
    }

    void upgraded(TransportType current) {
        tell(observer -> observer.onUpgrade(current));
    }

    void heartbeat() {
        tell(EngineSessionObserver::onHeartbeat);
    }

    void received(EnginePacket packet) {
        if (!observers.isEmpty()) {
            ObservedPacket observed = observed(packet);
            tell(observer -> observer.onPacketReceived(observed));
        }
    }

    void sent(OutboundPacket packet) {
        if (!observers.isEmpty()) {
            ObservedPacket observed = observed(packet);
            tell(observer -> observer.onPacketSent(observed));
        }
    }

    void drained() {
        tell(EngineSessionObserver::onDrain);
    }

    void closed(EngineCloseReason reason) {
        tell(observer -> observer.onClose(reason));
    }

    private void tell(Consumer<EngineSessionObserver> event) {
        List<EngineSessionObserver> present = observers;
        if (present.isEmpty()) {
            return;
        }
        for (EngineSessionObserver observer : present) {
            try {
                event.accept(observer);
            } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
                LOGGER.log(Level.WARNING, "An observer failed; its session goes on", e);
            }
        }
    }

    private static ObservedPacket observed(EnginePacket packet) {
        if (packet instanceof EnginePacket.Binary binary) {
            return binary(binary.data());
        }
        EnginePacket.Text text = (EnginePacket.Text) packet;
        return new ObservedPacket(ObservedPacket.Type.valueOf(text.type().name()), text.data(), Optional.empty());
    }

    private static ObservedPacket observed(OutboundPacket packet) {
        byte[] binary = packet.binary();
        if (binary != null) {
            return binary(binary);
        }
        String text = packet.payloadText();
        return new ObservedPacket(TYPES[text.charAt(0) - '0'], text.substring(1), Optional.empty());
    }

    private static ObservedPacket binary(byte[] data) {
        return new ObservedPacket(ObservedPacket.Type.MESSAGE, "", Optional.of(ByteBuffer.wrap(data)));
    }
}

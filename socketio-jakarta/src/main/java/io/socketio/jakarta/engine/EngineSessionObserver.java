/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

/**
 * Is told what happens on one session, for logs, figures and experiments: the events of the reference server's {@code
 * socket.conn}. Changes nothing; what it throws is logged.
 *
 * <p>What comes in is told in the client's order, between messages: those calls never overlap. What goes out is told in
 * the order of the wire by the thread that writes, also one call at a time, but at the same time as the others. No method
 * may block; one that does holds up this session.
 */
public interface EngineSessionObserver {

    /** The client tries another transport; polling goes on meanwhile. */
    default void onUpgrading(TransportType next) {}

    /** The client has changed the transport, which {@link EngineSession#transport()} tells by now. */
    default void onUpgrade(TransportType current) {}

    /** The client has answered a ping, or sent one in revision 3. */
    default void onHeartbeat() {}

    /** A packet came in; told before it is handled. */
    default void onPacketReceived(ObservedPacket packet) {}

    /**
     * A packet that was queued is handed to the transport: {@code packetCreate} and {@code flush} of the reference
     * server, which tell the same earlier. Packets with which a transport manages itself, such as the answer to a probe,
     * are not told.
     */
    default void onPacketSent(ObservedPacket packet) {}

    /** Everything that was queued has been taken by the transport. */
    default void onDrain() {}

    /** The session has ended; the last call but for those about what goes out. */
    default void onClose(EngineCloseReason reason) {}
}

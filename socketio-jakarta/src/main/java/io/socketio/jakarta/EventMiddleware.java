/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

/** Sees the events of one socket before its handlers, and may change or refuse them: {@code socket.use}. */
@FunctionalInterface
public interface EventMiddleware {

    /**
     * Inspects an event and calls {@code next} once, now or later and from any thread. Middlewares run in the order of
     * registration. The later events of this client wait until an event is decided; a client that has more events
     * waiting than {@link io.socketio.jakarta.engine.EngineConfig#maxQueuedPackets()} is cut off. An exception refuses
     * the event.
     */
    void handle(String event, Arguments arguments, NextEvent next) throws Exception;
}

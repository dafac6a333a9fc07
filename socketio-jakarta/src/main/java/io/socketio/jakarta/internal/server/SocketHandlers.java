/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.AnyEventHandler;
import io.socketio.jakarta.DisconnectHandler;
import io.socketio.jakarta.EventHandler;
import io.socketio.jakarta.EventMiddleware;
import io.socketio.jakarta.OutgoingEventHandler;
import io.socketio.jakarta.SocketErrorHandler;

/** What an application registered at one socket. Thread-safe. */
final class SocketHandlers {
    private final EventTable<EventHandler> events = new EventTable<>();
    private final HandlerList<AnyEventHandler> any = new HandlerList<>();
    private final HandlerList<OutgoingEventHandler> outgoing = new HandlerList<>();
    private final HandlerList<EventMiddleware> middlewares = new HandlerList<>();
    private final HandlerList<SocketErrorHandler> errors = new HandlerList<>();
    private final HandlerList<DisconnectHandler> disconnect = new HandlerList<>();

    EventTable<EventHandler> events() {
        return events;
    }

    HandlerList<AnyEventHandler> any() {
        return any;
    }

    HandlerList<OutgoingEventHandler> outgoing() {
        return outgoing;
    }

    HandlerList<EventMiddleware> middlewares() {
        return middlewares;
    }

    HandlerList<SocketErrorHandler> errors() {
        return errors;
    }

    HandlerList<DisconnectHandler> disconnect() {
        return disconnect;
    }
}

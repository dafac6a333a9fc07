/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.AsyncAuthenticator;
import io.socketio.jakarta.ConnectionHandler;
import io.socketio.jakarta.HandlerRegistry;
import io.socketio.jakarta.Middleware;
import io.socketio.jakarta.Registration;
import io.socketio.jakarta.RoomListener;
import io.socketio.jakarta.Socket;
import io.socketio.jakarta.SocketAnyEventHandler;
import io.socketio.jakarta.SocketDisconnectHandler;
import io.socketio.jakarta.SocketErrorHandler;
import io.socketio.jakarta.SocketEventHandler;
import java.util.function.Consumer;

/** What registers its handlers at another place. */
interface HandlerDelegation extends HandlerRegistry {

    /** Where they are registered. */
    HandlerRegistry handlers();

    @Override
    default Registration use(Middleware middleware) {
        return handlers().use(middleware);
    }

    @Override
    default Registration authenticateLater(AsyncAuthenticator authenticator) {
        return handlers().authenticateLater(authenticator);
    }

    @Override
    default Registration onConnection(ConnectionHandler handler) {
        return handlers().onConnection(handler);
    }

    @Override
    default Registration on(String event, SocketEventHandler handler) {
        return handlers().on(event, handler);
    }

    @Override
    default Registration onAny(SocketAnyEventHandler handler) {
        return handlers().onAny(handler);
    }

    @Override
    default Registration onError(SocketErrorHandler handler) {
        return handlers().onError(handler);
    }

    @Override
    default Registration onDisconnect(SocketDisconnectHandler handler) {
        return handlers().onDisconnect(handler);
    }

    @Override
    default Registration onRoomChange(RoomListener listener) {
        return handlers().onRoomChange(listener);
    }

    @Override
    default Registration onSlowConsumer(Consumer<Socket> handler) {
        return handlers().onSlowConsumer(handler);
    }
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Engine.IO sessions without any container: handshake, heartbeat, upgrade, closing, limits. Servlets and WebSocket
 * endpoints connect to it through {@link io.socketio.jakarta.internal.engine.PollExchange} and
 * {@link io.socketio.jakarta.internal.engine.WebSocketChannel}; tests do the same with their own.
 */
@NullMarked
package io.socketio.jakarta.internal.engine;

import org.jspecify.annotations.NullMarked;

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.cdi;

import io.socketio.jakarta.Socket;

/**
 * CDI event: the client of a socket does not take what is sent to it and is about to be cut off, see
 * {@link io.socketio.jakarta.HandlerRegistry#onSlowConsumer}.
 *
 * @see SocketChange
 */
public record SlowConsumer(Socket socket) implements SocketChange {}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.cdi;

import io.socketio.jakarta.Socket;

/**
 * CDI event: a socket has joined a namespace and its client was told. Fired before its first event; the client cannot be
 * refused any more.
 *
 * @see SocketChange
 */
public record SocketConnected(Socket socket) implements SocketChange {}

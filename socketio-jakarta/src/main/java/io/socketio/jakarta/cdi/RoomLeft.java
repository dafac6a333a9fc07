/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.cdi;

import io.socketio.jakarta.Socket;

/**
 * CDI event: a socket of this node has left a room, which may be its own, also by disconnecting. Fired after that.
 *
 * @see SocketChange
 */
public record RoomLeft(Socket socket, String room) implements SocketChange {}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.cdi;

import io.socketio.jakarta.Socket;

/**
 * CDI event: a socket of this node has joined a room, which may be its own. Fired after that.
 *
 * @see SocketChange
 */
public record RoomJoined(Socket socket, String room) implements SocketChange {}

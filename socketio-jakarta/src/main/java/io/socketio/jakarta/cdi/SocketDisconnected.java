/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.cdi;

import io.socketio.jakarta.DisconnectReason;
import io.socketio.jakarta.Socket;

/**
 * CDI event: a socket that was connected has ended. Fired after the {@link OnDisconnect} methods of its namespace; observers
 * with {@code @Observes} can still read its rooms.
 *
 * @see SocketChange
 */
public record SocketDisconnected(Socket socket, DisconnectReason reason) implements SocketChange {}

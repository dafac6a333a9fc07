/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What an application touches: the server, its namespaces and sockets, broadcasting, acknowledgements, the handshake
 * and the configuration. The vocabulary is that of the Socket.IO documentation.
 *
 * <p>A server is obtained by injection or from {@code io.socketio.jakarta.boot.SocketIo}.
 */
@NullMarked
package io.socketio.jakarta;

import org.jspecify.annotations.NullMarked;

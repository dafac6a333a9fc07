/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.cdi;

import io.socketio.jakarta.Socket;

/**
 * What CDI observers are told of sockets. An observer may ask for one of the records, or for all of them with this
 * interface.
 *
 * <p>{@code @Observes @InNamespace("/chat") SocketConnected event} is told of one namespace,
 * {@code @InNamespace("/tenants/{tenant}")} of all namespaces of a template, an observer without qualifier of all namespaces
 * of the server. Only what has observers is fired. With {@code @Observes} these are called by the thread of the socket, in
 * order with its packets and within a request context; what they throw is logged. With {@code @ObservesAsync} they are
 * called by the CDI container's threads.
 */
public sealed interface SocketChange permits SocketConnected, SocketDisconnected, RoomJoined, RoomLeft, SlowConsumer {

    /** The socket. */
    Socket socket();
}

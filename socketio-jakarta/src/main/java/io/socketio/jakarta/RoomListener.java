/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import io.socketio.jakarta.adapter.RoomChange;

/** Is told of sockets that join and leave rooms: the events of the reference server's adapter. */
@FunctionalInterface
public interface RoomListener {

    /**
     * Called after the change, in order with the packets of this socket and so never while one of its handlers runs. A
     * room is created before its first socket joins and deleted after its last one has left, which belongs to that
     * socket. A socket that ends leaves its rooms, its own included, after the disconnect handlers. Sockets of other
     * nodes are not reported. An exception is logged.
     */
    void onRoomChange(Socket socket, RoomChange change) throws Exception;
}

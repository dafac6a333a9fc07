/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.adapter;

import java.util.Map;
import java.util.Set;

/**
 * What other nodes may know of a socket, at one moment.
 *
 * @param id its id
 * @param handshake how it came in
 * @param rooms its rooms, its own id included
 * @param data what the application keeps with it; between nodes only what can be serialised
 */
public record SocketDetails(String id, HandshakeDetails handshake, Set<String> rooms, Map<String, Object> data) {

    /** Copies the collections. */
    public SocketDetails {
        rooms = Set.copyOf(rooms);
        data = Map.copyOf(data);
    }

    /** The id only: the data may be confidential. */
    @Override
    public String toString() {
        return "SocketDetails[" + id + "]";
    }
}

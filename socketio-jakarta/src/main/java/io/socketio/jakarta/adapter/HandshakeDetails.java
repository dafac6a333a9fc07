/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.adapter;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How a socket came in, in the form that nodes exchange: {@code socket.handshake} of the reference server.
 *
 * @param headers of the first HTTP request of its session, by lower-case name; several values of one header are separated
 *     by a comma and a space
 * @param issued when that request arrived
 * @param address the address it came from
 * @param isCrossOrigin whether it had an {@code Origin} header
 * @param isSecure whether it came over HTTPS
 * @param url its path and query
 * @param query its decoded query parameters
 * @param auth the data of the CONNECT packet as plain values, see {@code Arguments.toList()}
 */
public record HandshakeDetails(
        Map<String, String> headers,
        Instant issued,
        String address,
        boolean isCrossOrigin,
        boolean isSecure,
        String url,
        Map<String, String> query,
        Optional<Object> auth) {

    /** Copies the maps. */
    public HandshakeDetails {
        headers = Map.copyOf(headers);
        query = Map.copyOf(query);
    }

    /** The address only: the rest may be confidential. */
    @Override
    public String toString() {
        return "HandshakeDetails[" + address + "]";
    }
}

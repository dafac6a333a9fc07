/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testkit;

import io.socketio.jakarta.engine.TransportType;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client opens its session with. Immutable.
 *
 * @param transport what it begins with
 * @param isUpgrading whether it goes on over a WebSocket
 */
record ClientRequest(
        TransportType transport,
        boolean isUpgrading,
        Map<String, String> query,
        Map<String, List<String>> headers,
        Optional<Principal> principal) {

    ClientRequest {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }
}

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

/** What a client opens its session with. Immutable. */
record ClientRequest(
        TransportType transport,
        Map<String, String> query,
        Map<String, List<String>> headers,
        Optional<Principal> principal) {

    ClientRequest {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }
}

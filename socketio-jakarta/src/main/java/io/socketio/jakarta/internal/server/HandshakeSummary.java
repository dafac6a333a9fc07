/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.BindingException;
import io.socketio.jakarta.Handshake;
import io.socketio.jakarta.adapter.HandshakeDetails;
import io.socketio.jakarta.engine.EngineRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a handshake into the form that nodes exchange. */
final class HandshakeSummary {
    private HandshakeSummary() {}

    static HandshakeDetails of(Handshake handshake) {
        EngineRequest request = handshake.request();
        Map<String, String> headers = request.headers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> String.join(", ", header.getValue())));
        return new HandshakeDetails(
                headers,
                request.issued(),
                request.remoteAddress(),
                request.headers().containsKey("origin"),
                request.isSecure(),
                request.uri(),
                request.query(),
                auth(handshake));
    }

    private static Optional<Object> auth(Handshake handshake) {
        try {
            return handshake.auth(Object.class);
        } catch (BindingException e) {
            return Optional.empty(); // numbers that no type holds
        }
    }
}

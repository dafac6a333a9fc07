/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.Handshake;
import io.socketio.jakarta.engine.EngineRequest;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A handshake with {@code auth} data written as a JSON array of at most one element. */
record FakeHandshake(EngineRequest request, Arguments auth) implements Handshake {

    static FakeHandshake of(String auth, Optional<Principal> principal) {
        EngineRequest request = new EngineRequest(
                "/socket.io/",
                Map.of("color", "blue"),
                Map.of("x-tenant", List.of("first", "second")),
                "127.0.0.1",
                false,
                Instant.EPOCH,
                principal,
                Optional.empty());
        return new FakeHandshake(request, FakeArguments.of(auth));
    }

    @Override
    public <T> Optional<T> auth(Class<T> type) {
        return auth.get(0, type);
    }
}

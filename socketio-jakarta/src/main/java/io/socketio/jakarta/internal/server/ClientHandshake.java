/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.server;

import io.socketio.jakarta.Arguments;
import io.socketio.jakarta.Handshake;
import io.socketio.jakarta.engine.EngineRequest;
import java.util.Optional;

/**
 * The request of the session and the data of the CONNECT packet.
 *
 * @param request the first HTTP request
 * @param auth one argument if the client sent data, none otherwise
 */
record ClientHandshake(EngineRequest request, Arguments auth) implements Handshake {

    @Override
    public String toString() {
        return "Handshake[" + request + "]"; // not what the client sent to prove who it is
    }

    @Override
    public <T> Optional<T> auth(Class<T> type) {
        return auth.get(0, type);
    }
}

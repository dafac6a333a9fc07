/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.EngineRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a request asks for, before it is known whether it will be served.
 *
 * @param method the HTTP method
 * @param isUpgrade whether it asks for a WebSocket
 * @param query the decoded query parameters
 * @param origin the {@code Origin} header
 * @param request makes the copy that a new session keeps
 */
public record ConnectAttempt(
        String method,
        boolean isUpgrade,
        Map<String, String> query,
        Optional<String> origin,
        Supplier<EngineRequest> request) {}

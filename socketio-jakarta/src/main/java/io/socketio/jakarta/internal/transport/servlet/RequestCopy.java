/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import io.socketio.jakarta.engine.EngineRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Copies what a session keeps of its first request: containers reuse the request object. */
final class RequestCopy {
    private RequestCopy() {}

    static EngineRequest of(HttpServletRequest request, Map<String, String> query) {
        String queryString = request.getQueryString();
        HttpSession httpSession = request.getSession(false);
        return new EngineRequest(
                queryString == null ? request.getRequestURI() : request.getRequestURI() + "?" + queryString,
                query,
                headers(request),
                String.valueOf(request.getRemoteAddr()),
                request.isSecure(),
                Instant.now(),
                Optional.ofNullable(request.getUserPrincipal()),
                httpSession == null ? Optional.empty() : Optional.of(httpSession.getId()));
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(Collections.list(request.getHeaders(name))));
        }
        return headers;
    }
}

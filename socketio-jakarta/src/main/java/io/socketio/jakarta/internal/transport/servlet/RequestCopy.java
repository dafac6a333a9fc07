/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import io.socketio.jakarta.engine.EngineRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Copies what a session keeps of its first request: containers reuse the request object. */
final class RequestCopy {
    private RequestCopy() {}

    static EngineRequest of(HttpServletRequest request, Map<String, String> query, Set<String> declaredRoles) {
        String queryString = request.getQueryString();
        HttpSession httpSession = request.getSession(false);
        Optional<Principal> principal = Optional.ofNullable(request.getUserPrincipal());
        return new EngineRequest(
                queryString == null ? request.getRequestURI() : request.getRequestURI() + "?" + queryString,
                query,
                headers(request),
                String.valueOf(request.getRemoteAddr()),
                request.isSecure(),
                Instant.now(),
                principal,
                httpSession == null ? Optional.empty() : Optional.of(httpSession.getId()),
                principal.isPresent() ? roles(request, declaredRoles) : Set.of());
    }

    private static Set<String> roles(HttpServletRequest request, Set<String> declared) {
        return declared.stream().filter(request::isUserInRole).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(HeaderNames.lowerCase(name), List.copyOf(Collections.list(request.getHeaders(name))));
        }
        return headers;
    }
}

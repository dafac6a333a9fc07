/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The first HTTP request of a session, copied at the handshake so that it can be read at any time. Immutable.
 *
 * @param uri path and query as the client sent them
 * @param query decoded query parameters; of a repeated name the last value
 * @param headers header values by lower-case name
 * @param remoteAddress the peer's address as the container reports it
 * @param isSecure whether it came over HTTPS, as the container reports it
 * @param issued when it arrived
 * @param principal the authenticated user, if the container knows one
 * @param httpSessionId the id of the user's HTTP session if there was one; none is ever created
 * @param roles those of the declared roles that the user has, see {@link EngineConfig#roles()}
 */
public record EngineRequest(
        String uri,
        Map<String, String> query,
        Map<String, List<String>> headers,
        String remoteAddress,
        boolean isSecure,
        Instant issued,
        Optional<Principal> principal,
        Optional<String> httpSessionId,
        Set<String> roles) {

    /** Copies the maps and the roles. */
    public EngineRequest {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
        roles = Set.copyOf(roles);
    }

    /** A request of a user without roles. */
    public EngineRequest(
            String uri,
            Map<String, String> query,
            Map<String, List<String>> headers,
            String remoteAddress,
            boolean isSecure,
            Instant issued,
            Optional<Principal> principal,
            Optional<String> httpSessionId) {
        this(uri, query, headers, remoteAddress, isSecure, issued, principal, httpSessionId, Set.of());
    }

    /** The first value of a header; the name's case does not matter. */
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.stream().findFirst();
    }

    /** Address and path only: headers, query and principal may be confidential. */
    @Override
    public String toString() {
        int query = uri.indexOf('?');
        return "EngineRequest[" + remoteAddress + " " + (query < 0 ? uri : uri.substring(0, query)) + "]";
    }

    /** The value of a query parameter. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }
}

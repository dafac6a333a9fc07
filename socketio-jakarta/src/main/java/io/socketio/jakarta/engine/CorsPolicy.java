/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which pages of other origins may use the server. The same list guards both transports: polling by CORS headers, and
 * WebSocket, which browsers do not protect, by refusing the handshake.
 *
 * <p>A request without an {@code Origin} header does not come from a page and is not affected.
 *
 * @param origins origins such as {@code https://app.example}, exactly as browsers send them, or {@code *} for any
 * @param credentials whether cookies and HTTP authentication may be sent; not together with {@code *}
 * @param allowedHeaders request headers a page may set; empty to allow those it asks for
 * @param exposedHeaders response headers a page may read
 * @param maxAge how long a browser may keep the answer to a preflight request, rounded down to seconds
 */
public record CorsPolicy(
        Set<String> origins,
        boolean credentials,
        List<String> allowedHeaders,
        List<String> exposedHeaders,
        Optional<Duration> maxAge) {

    /** The origin that stands for all. */
    public static final String ANY_ORIGIN = "*";

    /** Copies the lists and checks the combination. */
    public CorsPolicy {
        origins = Set.copyOf(origins);
        allowedHeaders = List.copyOf(allowedHeaders);
        exposedHeaders = List.copyOf(exposedHeaders);
        if (credentials && origins.contains(ANY_ORIGIN)) {
            throw new IllegalArgumentException(
                    "cors.credentials cannot be combined with cors.origins=*: name the origins that are trusted");
        }
    }

    /** No other origin. */
    public static CorsPolicy sameOrigin() {
        return new CorsPolicy(Set.of(), false, List.of(), List.of(), Optional.empty());
    }

    /** The given origins, without credentials. */
    public static CorsPolicy of(String... origins) {
        return new CorsPolicy(Set.of(origins), false, List.of(), List.of(), Optional.empty());
    }

    /** This policy with credentials allowed. */
    public CorsPolicy withCredentials() {
        return new CorsPolicy(origins, true, allowedHeaders, exposedHeaders, maxAge);
    }

    /** Whether any other origin was allowed; without one no CORS header is ever sent. */
    public boolean isEnabled() {
        return !origins.isEmpty();
    }

    /** Whether pages of this origin are allowed. */
    public boolean allows(String origin) {
        return origins.contains(ANY_ORIGIN) || origins.contains(origin);
    }
}

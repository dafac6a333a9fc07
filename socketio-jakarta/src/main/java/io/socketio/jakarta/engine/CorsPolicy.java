/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which pages of other origins may use the server. The same rule guards both transports: polling by CORS headers, and
 * WebSocket, which browsers do not protect, by refusing the handshake.
 *
 * <p>An origin is allowed if it is in the list, matches a pattern or is accepted by the rule. A request without an
 * {@code Origin} header does not come from a page and is not affected.
 *
 * @param origins origins such as {@code https://app.example}, exactly as browsers send them, or {@code *} for any
 * @param originPatterns expressions that the whole origin has to match; origins of more than 512 characters match none
 * @param originRule asked about origins that nothing else allows; called on request threads, must not block, and an
 *     exception allows nothing
 * @param credentials whether cookies and HTTP authentication may be sent; not together with {@code *}
 * @param methods methods a page may use
 * @param allowedHeaders request headers a page may set; empty to allow those it asks for
 * @param exposedHeaders response headers a page may read
 * @param maxAge how long a browser may keep the answer to a preflight request, rounded down to seconds
 * @param successStatus the status of that answer, 200 to 299
 */
public record CorsPolicy(
        Set<String> origins,
        List<Pattern> originPatterns,
        Optional<Predicate<String>> originRule,
        boolean credentials,
        List<String> methods,
        List<String> allowedHeaders,
        List<String> exposedHeaders,
        Optional<Duration> maxAge,
        int successStatus) {

    /** The origin that stands for all. */
    public static final String ANY_ORIGIN = "*";

    /** The methods of the reference server. */
    public static final List<String> DEFAULT_METHODS = List.of("GET", "HEAD", "PUT", "PATCH", "POST", "DELETE");

    private static final int NO_CONTENT = 204;
    // Longer than any origin with a host name; bounds what an expression can be made to do.
    private static final int LONGEST_MATCHED_ORIGIN = 512;
    private static final CorsPolicy SAME_ORIGIN = new CorsPolicy(
            Set.of(),
            List.of(),
            Optional.empty(),
            false,
            DEFAULT_METHODS,
            List.of(),
            List.of(),
            Optional.empty(),
            NO_CONTENT);

    /** Copies the lists and checks the values and their combination. */
    public CorsPolicy {
        origins = Set.copyOf(origins);
        originPatterns = List.copyOf(originPatterns);
        methods = List.copyOf(methods);
        allowedHeaders = List.copyOf(allowedHeaders);
        exposedHeaders = List.copyOf(exposedHeaders);
        origins.forEach(origin -> HttpText.requirePrintable("cors.origins", origin, " ,"));
        methods.forEach(method -> HttpText.requireToken("cors.methods", method));
        allowedHeaders.forEach(header -> HttpText.requireToken("cors.allowed-headers", header));
        exposedHeaders.forEach(header -> HttpText.requireToken("cors.exposed-headers", header));
        if (maxAge.isPresent() && maxAge.get().isNegative()) {
            throw new IllegalArgumentException("cors.max-age must not be negative, was " + maxAge.get());
        }
        if (successStatus < 200 || successStatus > 299) {
            throw new IllegalArgumentException("cors.success-status must be from 200 to 299, was " + successStatus);
        }
        if (credentials && origins.contains(ANY_ORIGIN)) {
            throw new IllegalArgumentException(
                    "cors.credentials cannot be combined with cors.origins=*: name the origins that are trusted");
        }
    }

    /** No other origin. */
    public static CorsPolicy sameOrigin() {
        return SAME_ORIGIN;
    }

    /** The given origins, without credentials. */
    public static CorsPolicy of(String... origins) {
        return SAME_ORIGIN.withOrigins(Set.of(origins));
    }

    /** This policy with other origins in the list. */
    public CorsPolicy withOrigins(Collection<String> values) {
        return new CorsPolicy(
                Set.copyOf(values),
                originPatterns,
                originRule,
                credentials,
                methods,
                allowedHeaders,
                exposedHeaders,
                maxAge,
                successStatus);
    }

    /** This policy with other expressions for origins. */
    public CorsPolicy withOriginPatterns(Collection<Pattern> values) {
        return new CorsPolicy(
                origins,
                List.copyOf(values),
                originRule,
                credentials,
                methods,
                allowedHeaders,
                exposedHeaders,
                maxAge,
                successStatus);
    }

    /** This policy with a rule that is asked about origins; {@code origin -> true} allows any, also with credentials. */
    public CorsPolicy withOriginRule(Predicate<String> rule) {
        return new CorsPolicy(
                origins,
                originPatterns,
                Optional.of(rule),
                credentials,
                methods,
                allowedHeaders,
                exposedHeaders,
                maxAge,
                successStatus);
    }

    /** This policy with credentials allowed. */
    public CorsPolicy withCredentials() {
        return withCredentials(true);
    }

    /** This policy with credentials allowed, or not. */
    public CorsPolicy withCredentials(boolean allow) {
        return new CorsPolicy(
                origins,
                originPatterns,
                originRule,
                allow,
                methods,
                allowedHeaders,
                exposedHeaders,
                maxAge,
                successStatus);
    }

    /** This policy with other methods. */
    public CorsPolicy withMethods(Collection<String> values) {
        return new CorsPolicy(
                origins,
                originPatterns,
                originRule,
                credentials,
                List.copyOf(values),
                allowedHeaders,
                exposedHeaders,
                maxAge,
                successStatus);
    }

    /** This policy with other request headers. */
    public CorsPolicy withAllowedHeaders(Collection<String> values) {
        return new CorsPolicy(
                origins,
                originPatterns,
                originRule,
                credentials,
                methods,
                List.copyOf(values),
                exposedHeaders,
                maxAge,
                successStatus);
    }

    /** This policy with other response headers. */
    public CorsPolicy withExposedHeaders(Collection<String> values) {
        return new CorsPolicy(
                origins,
                originPatterns,
                originRule,
                credentials,
                methods,
                allowedHeaders,
                List.copyOf(values),
                maxAge,
                successStatus);
    }

    /** This policy with a time for which browsers may keep the answer to a preflight request. */
    public CorsPolicy withMaxAge(Duration value) {
        return new CorsPolicy(
                origins,
                originPatterns,
                originRule,
                credentials,
                methods,
                allowedHeaders,
                exposedHeaders,
                Optional.of(value),
                successStatus);
    }

    /** This policy with another status for the answer to a preflight request. */
    public CorsPolicy withSuccessStatus(int value) {
        return new CorsPolicy(
                origins,
                originPatterns,
                originRule,
                credentials,
                methods,
                allowedHeaders,
                exposedHeaders,
                maxAge,
                value);
    }

    /** Whether any other origin may be allowed; without one no CORS header is ever sent. */
    public boolean isEnabled() {
        return !origins.isEmpty() || !originPatterns.isEmpty() || originRule.isPresent();
    }

    /** Whether pages of every origin are allowed. */
    public boolean allowsAny() {
        return origins.contains(ANY_ORIGIN);
    }

    /** Whether pages of this origin are allowed. */
    public boolean allows(String origin) {
        return allowsAny()
                || origins.contains(origin)
                || matches(origin)
                || originRule.map(rule -> rule.test(origin)).orElse(false);
    }

    private boolean matches(String origin) {
        return origin.length() <= LONGEST_MATCHED_ORIGIN
                && originPatterns.stream()
                        .anyMatch(pattern -> pattern.matcher(origin).matches());
    }
}

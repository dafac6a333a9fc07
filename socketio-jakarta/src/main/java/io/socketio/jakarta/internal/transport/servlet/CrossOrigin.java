/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import io.socketio.jakarta.engine.CorsPolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;

/** What pages of other origins may do: CORS headers for polling, a check of the origin for WebSocket. Immutable. */
final class CrossOrigin {
    private static final Logger LOGGER = System.getLogger(CrossOrigin.class.getName());

    private final CorsPolicy policy;

    CrossOrigin(CorsPolicy policy) {
        this.policy = policy;
    }

    /** Adds the headers of an ordinary reply. */
    void addHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!policy.isEnabled()) {
            return;
        }
        String origin = request.getHeader("Origin");
        if (!policy.allowsAny()) {
            response.addHeader("Vary", "Origin");
        }
        if (origin == null || !allows(origin)) {
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", policy.allowsAny() ? CorsPolicy.ANY_ORIGIN : origin);
        if (policy.credentials()) {
            response.setHeader("Access-Control-Allow-Credentials", "true");
        }
        if (!policy.exposedHeaders().isEmpty()) {
            response.setHeader("Access-Control-Expose-Headers", String.join(",", policy.exposedHeaders()));
        }
    }

    /** Whether {@link #answerPreflight} has to answer this request. */
    boolean isPreflight(HttpServletRequest request) {
        return policy.isEnabled() && request.getMethod().equals("OPTIONS");
    }

    /** Answers with the configured status, 204 by default; a browser takes the absence of the origin header as a refusal. */
    void answerPreflight(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(policy.successStatus());
        response.setHeader("Access-Control-Allow-Methods", String.join(",", policy.methods()));
        String requested = request.getHeader("Access-Control-Request-Headers");
        if (!policy.allowedHeaders().isEmpty()) {
            response.setHeader("Access-Control-Allow-Headers", String.join(",", policy.allowedHeaders()));
        } else {
            response.addHeader("Vary", "Access-Control-Request-Headers");
            if (requested != null && HeaderText.isLegalValue(requested)) {
                response.setHeader("Access-Control-Allow-Headers", requested);
            }
        }
        policy.maxAge().ifPresent(age -> response.setHeader("Access-Control-Max-Age", String.valueOf(age.toSeconds())));
        response.setContentLength(0);
    }

    /**
     * Whether a WebSocket may be opened: by no page, by one of the same host, or by one of the allow list. The scheme
     * is not compared because a proxy may have ended TLS.
     */
    boolean allowsWebSocket(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin == null || allows(origin) || isSameHost(origin, request);
    }

    // An origin that could not be repeated in a header is none that a browser sends.
    private boolean allows(String origin) {
        try {
            return HeaderText.isLegalValue(origin) && policy.allows(origin);
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "The rule for origins failed; the page is not allowed", e);
            return false;
        }
    }

    /**
     * Whether polls may be answered with scripts (JSONP), which a page of any origin can read: the rule is that of {@link
     * #allowsWebSocket}, with what browsers tell about a script's page. A request that tells nothing is no danger as
     * long as it carries nothing that proves who sent it.
     */
    boolean allowsScript(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String referrer = request.getHeader("Referer");
        String site = request.getHeader("Sec-Fetch-Site");
        if ("same-origin".equals(site) || "none".equals(site)) {
            return true;
        }
        if (origin != null || referrer != null) {
            String page = origin != null ? origin : originOf(referrer);
            return allows(page) || (site == null && isSameHost(page, request));
        }
        return policy.allowsAny() || (site == null && !hasCredentials(request));
    }

    private static boolean hasCredentials(HttpServletRequest request) {
        return request.getHeader("Cookie") != null || request.getHeader("Authorization") != null;
    }

    private static String originOf(String address) {
        int host = address.indexOf("://") + 3;
        int path = address.indexOf('/', host);
        return path < 0 ? address : address.substring(0, path);
    }

    private static boolean isSameHost(String origin, HttpServletRequest request) {
        int scheme = origin.indexOf("://");
        return scheme > 0 && withoutDefaultPort(origin.substring(scheme + 3)).equals(withoutDefaultPort(host(request)));
    }

    // HTTP/2 names the host elsewhere, and not every container makes a header of that.
    private static String host(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host != null ? host : request.getServerName() + ":" + request.getServerPort();
    }

    private static String withoutDefaultPort(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (lower.endsWith(":80")) {
            return lower.substring(0, lower.length() - 3);
        }
        return lower.endsWith(":443") ? lower.substring(0, lower.length() - 4) : lower;
    }
}

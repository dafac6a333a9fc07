/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.engine.HeaderHook;
import io.socketio.jakarta.engine.ResponseHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The headers of a session's replies that do not depend on their content: the cookie, those of the application, and one
 * for old browsers. Immutable; called on request threads, or by a worker for a handshake whose id came late.
 */
final class SessionHeaders {
    private static final Logger LOGGER = System.getLogger(SessionHeaders.class.getName());

    private final EngineConfig config;

    SessionHeaders(EngineConfig config) {
        this.config = config;
    }

    /** For the reply to a polling handshake. */
    void addToHandshake(EngineRequest request, HttpServletResponse response, String sid) {
        config.cookie().ifPresent(cookie -> response.addHeader("Set-Cookie", Replies.cookie(cookie, sid)));
        apply(config.initialHeaders(), "initial headers", () -> request, response);
        addToReply(request.header("User-Agent"), () -> request, response);
    }

    /** For the reply to a poll or a post. */
    void addToReply(HttpServletRequest request, HttpServletResponse response, Supplier<EngineRequest> copy) {
        addToReply(Optional.ofNullable(request.getHeader("User-Agent")), copy, response);
    }

    /** For the 101 that opens a session. */
    void addToOpening(EngineRequest request, HttpServletResponse response) {
        apply(config.initialHeaders(), "initial headers", () -> request, response);
        addToUpgrade(() -> request, response);
    }

    /** For the 101 that upgrades a session. */
    void addToUpgrade(Supplier<EngineRequest> request, HttpServletResponse response) {
        apply(config.headers(), "headers", request, response);
    }

    private void addToReply(Optional<String> userAgent, Supplier<EngineRequest> request, HttpServletResponse response) {
        // The filter of these browsers breaks replies that look like scripts.
        if (userAgent.filter(SessionHeaders::isInternetExplorer).isPresent()) {
            response.setHeader("X-XSS-Protection", "0");
        }
        apply(config.headers(), "headers", request, response);
    }

    private static boolean isInternetExplorer(String userAgent) {
        return userAgent.contains(";MSIE") || userAgent.contains("Trident/");
    }

    // The request is copied for a hook only.
    private static void apply(
            HeaderHook hook, String name, Supplier<EngineRequest> request, HttpServletResponse response) {
        if (hook == HeaderHook.NONE) {
            return;
        }
        try {
            hook.apply(request.get(), new CheckedHeaders(response));
        } catch (Exception e) {
            LOGGER.log(Level.WARNING, "The hook for " + name + " failed; the reply is sent without them", e);
        }
    }

    /** Keeps header injection out: containers differ in what they do about it. */
    private record CheckedHeaders(HttpServletResponse response) implements ResponseHeaders {

        @Override
        public void set(String name, String value) {
            HeaderText.requireLegal(name, value);
            response.setHeader(name, value);
        }

        @Override
        public void add(String name, String value) {
            HeaderText.requireLegal(name, value);
            response.addHeader(name, value);
        }
    }
}

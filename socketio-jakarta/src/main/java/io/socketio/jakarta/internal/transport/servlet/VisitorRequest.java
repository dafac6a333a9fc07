/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;

/**
 * The handshake of a client without an HTTP session, as the container's WebSocket support gets to see it: Open Liberty
 * would create a session for each one, with a cookie, by asking for it. Called by that support on the request thread.
 */
final class VisitorRequest extends HttpServletRequestWrapper {
    private VisitorRequest(HttpServletRequest request) {
        super(request);
    }

    /** The request to upgrade: this one, or one that creates no session. */
    static HttpServletRequest of(HttpServletRequest request) {
        return request.getSession(false) == null ? new VisitorRequest(request) : request;
    }

    @Override
    @SuppressWarnings("NullAway") // As where there is none: it is what Open Liberty sees when one has expired.
    public HttpSession getSession() {
        return getSession(false);
    }
}

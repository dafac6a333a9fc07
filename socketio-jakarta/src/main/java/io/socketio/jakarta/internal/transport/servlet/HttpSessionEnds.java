/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import io.socketio.jakarta.internal.engine.ServerEngine;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

/** Tells an engine what becomes of HTTP sessions. Called by the container, on its request and timer threads. */
public final class HttpSessionEnds implements HttpSessionListener, HttpSessionIdListener {
    private final ServerEngine engine;

    /** Creates a listener for one engine. */
    public HttpSessionEnds(ServerEngine engine) {
        this.engine = engine;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        engine.onHttpSessionEnd(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String oldSessionId) {
        engine.onHttpSessionIdChange(oldSessionId, event.getSession().getId());
    }
}

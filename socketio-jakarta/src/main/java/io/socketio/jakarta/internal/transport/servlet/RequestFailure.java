/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import io.socketio.jakarta.internal.engine.ServerSession;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Ends a session whose request the container reports as broken. Called by the container. */
final class RequestFailure implements AsyncListener {
    private final ServerSession session;
    private final String description;

    RequestFailure(ServerSession session, String description) {
        this.session = session;
        this.description = description;
    }

    @Override
    public void onError(AsyncEvent event) {
        session.polling().fail(description);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        session.polling().fail(description);
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
}

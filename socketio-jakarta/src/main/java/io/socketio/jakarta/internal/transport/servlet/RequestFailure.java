/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import io.socketio.jakarta.internal.engine.ServerSession;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Ends the session of a request that the container reports as broken. Called by the container. */
final class RequestFailure implements AsyncListener {
    private final Runnable endsSession;

    RequestFailure(ServerSession session, String description) {
        this(() -> session.polling().fail(description));
    }

    RequestFailure(Runnable endsSession) {
        this.endsSession = endsSession;
    }

    @Override
    public void onError(AsyncEvent event) {
        endsSession.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        endsSession.run();
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
}

/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A connection of {@link RegisteredUpgrade}: learns when it opens whose it is, and passes everything on from then. One
 * instance for each, called by one thread at a time. Public because containers accept no other class.
 */
public final class HandedOverEndpoint extends Endpoint {
    private static final Logger LOGGER = System.getLogger(HandedOverEndpoint.class.getName());

    private final Function<Map<String, String>, Optional<SessionEndpoint>> owner;
    // Written in onOpen, which the container orders before everything else.
    private volatile @Nullable SessionEndpoint endpoint;

    HandedOverEndpoint(Function<Map<String, String>, Optional<SessionEndpoint>> owner) {
        this.owner = owner;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        Optional<SessionEndpoint> found = owner.apply(session.getPathParameters());
        if (found.isPresent()) {
            endpoint = found.get();
            found.get().onOpen(session, config);
        } else {
            refuse(session);
        }
    }

    private static void refuse(Session session) {
        LOGGER.log(Level.WARNING, "A WebSocket connection was opened too late, it is closed");
        try {
            session.close(new CloseReason(CloseCodes.TRY_AGAIN_LATER, ""));
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "The WebSocket connection was closed already", e);
        }
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        SessionEndpoint target = endpoint;
        if (target != null) {
            target.onClose(session, reason);
        }
    }

    @Override
    public void onError(Session session, Throwable cause) {
        SessionEndpoint target = endpoint;
        if (target != null) {
            target.onError(session, cause);
        }
    }
}

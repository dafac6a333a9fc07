/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.time.Duration;

/** What is peculiar to a container's WebSocket sessions: their limits, and how they are closed. Stateless. */
enum ContainerLimits {
    TOMCAT("org.apache.tomcat."),
    JETTY("org.eclipse.jetty."),
    TYRUS("org.glassfish.tyrus."),
    OTHER("");

    private static final String TOMCAT_SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";
    // Characters. Most messages fit.
    private static final int TOMCAT_TEXT_BUFFER = 2 * 1024;
    private static final long CLOSE_MILLIS = 1000;

    private final String packages;

    ContainerLimits(String packages) {
        this.packages = packages;
    }

    /** Those of the container that a session belongs to. */
    static ContainerLimits of(Session session) {
        return of(session.getClass().getName());
    }

    /** Those of the container that has a class of this name for its sessions. */
    static ContainerLimits of(String sessionClass) {
        for (ContainerLimits container : values()) {
            if (sessionClass.startsWith(container.packages)) {
                return container;
            }
        }
        throw new AssertionError(sessionClass);
    }

    /** For a session that has just been opened. */
    void prepare(Session session, int maxPayloadBytes) {
        // The heartbeat decides when a client is gone, not the container's idle timeout (30 s on Jetty).
        session.setMaxIdleTimeout(0);
        // Tomcat allocates buffers of the maximum for every session that receives a message. Messages arrive in parts
        // here, so a part of its default of 8 K characters is enough; the binary one would stay as it is until a binary
        // message comes. Others allocate as needed, or refuse what exceeds the maximum even in parts.
        if (this == TOMCAT) {
            session.setMaxTextMessageBufferSize(Math.min(TOMCAT_TEXT_BUFFER, session.getMaxTextMessageBufferSize()));
        } else {
            session.setMaxTextMessageBufferSize(maxPayloadBytes);
            session.setMaxBinaryMessageBufferSize(maxPayloadBytes);
        }
    }

    /** How messages are best sent: see {@link DirectRemote}, and whether a session is one that it is for. */
    Remote remote(Session session, Risks risks, Duration sendTimeout) {
        AsyncRemote async = new AsyncRemote(session);
        if (this != TOMCAT) {
            return async;
        }
        session.getUserProperties().put(TOMCAT_SEND_TIMEOUT, sendTimeout.toMillis());
        return new DirectRemote(session, async, risks);
    }

    /** The code of an orderly close: none, as in the reference server, where the container can leave it out. */
    CloseCode orderly() {
        return this == JETTY ? CloseCodes.NO_STATUS_CODE : CloseCodes.NORMAL_CLOSURE;
    }

    /** For a session that is about to be closed and may be stalled. */
    void prepareClose(Session session) {
        // Jetty keeps the connection of a stalled client for ever unless it has an idle timeout when it is closed.
        // Tyrus
        // does so anyway, and leaves a task for it behind, which fails where the application is gone by then.
        if (this != TYRUS) {
            session.setMaxIdleTimeout(CLOSE_MILLIS);
        }
        // Tomcat waits 20 s for the unfinished send before it writes the close frame.
        session.getUserProperties().put(TOMCAT_SEND_TIMEOUT, CLOSE_MILLIS);
    }
}

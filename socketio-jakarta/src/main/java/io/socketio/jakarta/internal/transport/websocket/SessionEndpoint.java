/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.websocket;

import io.socketio.jakarta.internal.engine.WebSocketChannel;
import io.socketio.jakarta.internal.engine.WebSocketReceiver;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket connection as the container sees it; one instance for each, called by one thread at a time. Public
 * because Jetty accepts no other class.
 */
public final class SessionEndpoint extends Endpoint {
    private static final Logger LOGGER = System.getLogger(SessionEndpoint.class.getName());
    // What containers report when the client ended the connection in order, with or without a code.
    private static final Set<Integer> ORDERLY = Set.of(
            CloseCodes.NORMAL_CLOSURE.getCode(), CloseCodes.GOING_AWAY.getCode(), CloseCodes.NO_STATUS_CODE.getCode());

    private final Function<WebSocketChannel, WebSocketReceiver> opened;
    private final int maxPayloadBytes;
    private final Executor executor;
    // Written in onOpen, which the container orders before everything else.
    private volatile @Nullable WebSocketReceiver receiver;

    SessionEndpoint(Function<WebSocketChannel, WebSocketReceiver> opened, int maxPayloadBytes, Executor executor) {
        this.opened = opened;
        this.maxPayloadBytes = maxPayloadBytes;
        this.executor = executor;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        ContainerLimits.prepare(session, maxPayloadBytes);
        WebSocketReceiver target = opened.apply(new SessionChannel(session, executor));
        receiver = target;
        session.addMessageHandler(String.class, new TextAssembler(target, maxPayloadBytes));
        session.addMessageHandler(byte[].class, new BinaryAssembler(target, maxPayloadBytes));
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        end(!ORDERLY.contains(reason.getCloseCode().getCode()));
    }

    @Override
    public void onError(Session session, Throwable cause) {
        LOGGER.log(Level.DEBUG, "WebSocket connection failed", cause);
        end(true);
    }

    private void end(boolean isError) {
        WebSocketReceiver target = receiver;
        if (target != null) {
            target.onClose(isError);
        }
    }
}
